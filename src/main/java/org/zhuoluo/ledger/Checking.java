package org.zhuoluo.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The door to checking that the ledger is intact: one verification at a time, in the background when it takes long; its last
 * result is remembered until the next.
 */
@Component
public class Checking {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Verification verification;
    private final Ledger ledger;
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    private @Nullable Future<?> running;
    private @Nullable Checked last;

    Checking(Verification verification, Ledger ledger, AsyncTaskExecutor applicationTaskExecutor, Clock clock) {
        this.verification = verification;
        this.ledger = ledger;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /** A verification that came to its end: what it found, when, and how many milliseconds it took. */
    public record Checked(Verification.Result result, Instant at, long millis) {}

    /** Starts a verification unless one is running, and waits for it a few seconds. */
    public void start() {
        try {
            begin().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // it goes on; whoever looks later sees its end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("verification failed", e.getCause());
        }
    }

    public synchronized boolean isRunning() {
        return running != null && !running.isDone();
    }

    public synchronized @Nullable Checked last() {
        return last;
    }

    private synchronized Future<?> begin() {
        if (running == null || running.isDone()) {
            running = executor.submit(this::check);
        }
        return running;
    }

    private void check() {
        Instant from = clock.instant();
        long began = System.nanoTime();
        Verification.Result result = verification.run(ledger.head());
        Checked checked = new Checked(
                result, from, Duration.ofNanos(System.nanoTime() - began).toMillis());
        synchronized (this) {
            last = checked;
        }
    }
}
