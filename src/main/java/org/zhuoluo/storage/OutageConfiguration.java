package org.zhuoluo.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.util.unit.DataSize;
import org.zhuoluo.shared.Alarm;
import org.zhuoluo.shared.Outage;

/** What knows of an outage of storage: the guard before the pool, health, and the silence of work that will be tried again. */
@Configuration(proxyBeanMethods = false)
class OutageConfiguration {

    @Bean
    Pulse pulse() {
        return new Pulse();
    }

    @Bean
    static BeanPostProcessor guardBeforeThePool(ObjectProvider<Pulse> pulse) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof HikariDataSource pool) || pool.getJdbcUrl() == null) {
                    return bean;
                }
                Pulse listening = pulse.getObject();
                listening.listen(pool);
                return new Guarded(pool, listening);
            }
        };
    }

    @Bean
    HealthIndicator dbHealthIndicator(Pulse pulse, DataSource database) {
        return new DatabaseHealth(pulse, database);
    }

    @Bean
    HealthIndicator diskSpaceHealthIndicator(
            @Value("${management.health.diskspace.threshold}") DataSize least, Alarm alarm) {
        return new RoomHealth(least, alarm);
    }

    /** What runs by the clock runs again; that it could not is told by the alarm, not by each job. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer quietInAnOutage(Alarm alarm, Pulse pulse) {
        return scheduler -> scheduler.setErrorHandler(failure -> Outage.of(failure)
                .or(() -> pulse.isThere() ? Optional.empty() : Optional.of(Outage.AWAY))
                .ifPresentOrElse(
                        outage -> alarm.raise(outage, failure),
                        () -> TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failure)));
    }
}
