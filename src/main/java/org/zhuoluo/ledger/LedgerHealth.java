package org.zhuoluo.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger is not well when entries wait for their position too long, when the last verification found something, or when
 * it cannot be asked. Whoever watches is answered soon in any case: one question at a time waits for the database.
 */
@Component
class LedgerHealth implements HealthIndicator {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final JdbcClient jdbc;
    private final Checking checking;
    private final Clock clock;
    private final AsyncTaskExecutor executor;
    private @Nullable Future<Boolean> asked;
    private volatile @Nullable Heard heard;

    /** What was answered last, and when: under load the answer comes late, and what it was before still holds. */
    private record Heard(boolean behind, Instant at) {}

    LedgerHealth(JdbcClient jdbc, Checking checking, Clock clock, AsyncTaskExecutor applicationTaskExecutor) {
        this.jdbc = jdbc;
        this.checking = checking;
        this.clock = clock;
        this.executor = applicationTaskExecutor;
    }

    @Override
    public Health health() {
        Checking.Checked last = checking.last();
        if (last != null && !last.result().holds()) {
            return Health.down()
                    .withDetail("findings", last.result().findings().size())
                    .build();
        }
        try {
            return told(ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            Heard known = heard;
            return known != null && known.at().plus(LONGEST_WAIT).isAfter(clock.instant())
                    ? told(known.behind())
                    : silent();
        } catch (ExecutionException e) {
            return silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private static Health told(boolean behind) {
        return behind
                ? Health.down().withDetail("log", "behind").build()
                : Health.up().build();
    }

    private static Health silent() {
        return Health.down().withDetail("log", "silent").build();
    }

    private synchronized Future<Boolean> ask() {
        if (asked == null || asked.isDone()) {
            asked = executor.submit(this::isBehind);
        }
        return asked;
    }

    private boolean isBehind() {
        Instant before = clock.instant().minus(LONGEST_WAIT);
        boolean behind = jdbc.sql("""
                        select exists (select from ledger_pending q
                            join ledger_entries e on e.entry = q.entry where e.recorded_at < ?)
                        """)
                .param(before.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        heard = new Heard(behind, clock.instant());
        return behind;
    }
}
