package org.zhuoluo.report;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One batch of a round at a time, on all instances together: whose turn it is stands in the database, and lapses a few minutes
 * after the last book where an instance went down with it.
 */
@Component
class OneBatch {

    private static final Duration LAPSES = Duration.ofMinutes(5);

    private final JdbcTemplateLockProvider turns;
    private final Clock clock;

    OneBatch(JdbcTemplate jdbc, Clock clock) {
        this.turns = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .usingDbTime()
                .build());
        this.clock = clock;
    }

    /** A turn for the round; none while somebody else has it. */
    Optional<Turn> begin(int round) {
        String name = "batch of round " + round;
        // What the library remembers of rows it wrote says nothing of a database that was restored since.
        turns.clearCache();
        return turns.lock(new LockConfiguration(clock.instant(), name, LAPSES, Duration.ZERO))
                .map(Turn::new);
    }

    /** Whose it is makes a batch until they end it. */
    static final class Turn {

        private Optional<SimpleLock> lock;

        private Turn(SimpleLock lock) {
            this.lock = Optional.of(lock);
        }

        /** Another book is done, and the turn lasts for the next. */
        void goOn() {
            lock = lock.flatMap(held -> held.extend(LAPSES, Duration.ZERO));
            lock.orElseThrow(() -> new IllegalStateException("the turn has lapsed"));
        }

        void end() {
            lock.ifPresent(SimpleLock::unlock);
        }
    }
}
