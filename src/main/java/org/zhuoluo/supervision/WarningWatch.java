package org.zhuoluo.supervision;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every five minutes whether letters are due; of several instances one does, the others pass. The lock only
 * saves work: that each letter is written once is the database's to keep ({@link Warnings}).
 */
@Component
class WarningWatch {

    private static final Logger LOG = LoggerFactory.getLogger(WarningWatch.class);
    private static final String NAME = "warnings";
    private static final Duration AT_MOST = Duration.ofMinutes(30);
    private static final Duration AT_LEAST = Duration.ofSeconds(10);

    private final Warnings warnings;
    private final LockingTaskExecutor one;
    private final Clock clock;
    private final boolean running;

    WarningWatch(
            Warnings warnings, JdbcTemplate jdbc, Clock clock, @Value("${zhuoluo.background:true}") boolean running) {
        this.warnings = warnings;
        this.one = new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(jdbc)
                        .usingDbTime()
                        .build()));
        this.clock = clock;
        this.running = running;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void look() {
        if (running) {
            run();
        }
    }

    /** Writes what is due, unless another instance is at it or was a moment ago. */
    void run() {
        one.executeWithLock(
                (Runnable) () -> LOG.info("{} letters written", warnings.run()),
                new LockConfiguration(clock.instant(), NAME, AT_MOST, AT_LEAST));
    }
}
