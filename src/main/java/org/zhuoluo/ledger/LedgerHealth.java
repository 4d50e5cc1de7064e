package org.zhuoluo.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger is not well when entries wait for their position too long, or when the last verification found something. */
@Component
class LedgerHealth implements HealthIndicator {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Checking checking;
    private final Clock clock;

    LedgerHealth(JdbcClient jdbc, Checking checking, Clock clock) {
        this.jdbc = jdbc;
        this.checking = checking;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Checking.Checked last = checking.last();
        if (last != null && !last.result().holds()) {
            return Health.down()
                    .withDetail("findings", last.result().findings().size())
                    .build();
        }
        Instant before = clock.instant().minus(LONGEST_WAIT);
        boolean waiting = jdbc.sql("""
                        select exists (select from ledger_pending q
                            join ledger_entries e on e.entry = q.entry where e.recorded_at < ?)
                        """)
                .param(before.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        return waiting
                ? Health.down().withDetail("log", "behind").build()
                : Health.up().build();
    }
}
