package org.zhuoluo.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again whenever it ends though nobody stopped it: at once, and after a start that failed with pauses that
 * grow to ten seconds, until it lives or is no longer wanted.
 */
final class Watch {

    /** A start of the server that answers once it has recovered. */
    interface Starting {
        ProcessHandle start() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Starting starting;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Thread watching;

    Watch(ProcessHandle server, Starting starting) {
        this.starting = starting;
        this.watching = new Thread(() -> watch(server), "postgresql-watch");
        watching.setDaemon(true);
        watching.start();
    }

    /** From now on a server that ends is let go. */
    void end() {
        ended.complete(null);
    }

    /** Waits until no start is under way any more, but not for ever. */
    void await() throws IOException {
        try {
            watching.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void watch(ProcessHandle first) {
        ProcessHandle server = first;
        while (server != null) {
            if (endsBefore(server)) {
                return;
            }
            LOG.warn("The database server (process {}) has ended and is started again", server.pid());
            server = startAgain();
        }
    }

    private @Nullable ProcessHandle startAgain() {
        Duration pause = SHORTEST;
        while (true) {
            try {
                ProcessHandle server = starting.start();
                LOG.info("The database server is back (process {})", server.pid());
                return server;
            } catch (IOException | CannotStart e) {
                LOG.warn(
                        "The database server does not start, tried again in {} s: {}",
                        pause.toMillis() / 1000.0,
                        e.toString());
            }
            if (endsWithin(pause)) {
                return null;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    /** Waits for one of two ends. Java asks about a process that is no child of ours ever more seldom, so we ask ourselves. */
    private boolean endsBefore(ProcessHandle server) {
        CompletableFuture<ProcessHandle> exit = server.onExit();
        boolean ends;
        do {
            ends = endsWithin(LOOK);
        } while (!ends && !exit.isDone() && server.isAlive());
        return ends;
    }

    private boolean endsWithin(Duration pause) {
        try {
            ended.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
