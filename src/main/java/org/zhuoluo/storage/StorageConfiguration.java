package org.zhuoluo.storage;

import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuoluo.shared.Outage;
import org.zhuoluo.shared.Preparation;
import org.zhuoluo.storage.EarlyStart.StartingServer;

/**
 * Chooses where the data lie: with {@code spring.datasource.url} an external PostgreSQL (15 or newer) and no server of our
 * own, without it the embedded one. Either way Flyway becomes the owner while it migrates, and the application is not.
 */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    FlywayConfigurationCustomizer migratesAsOwner() {
        return configuration -> configuration.initSql("""
                select set_config('role', r.rolname, false) from pg_roles r
                join pg_database d on d.datdba = r.oid and d.datname = current_database()
                where r.rolname = 'zhuoluo_owner' and pg_has_role(current_user, r.oid, 'member')
                """);
    }

    @Bean
    FlywayConfigurationCustomizer tellsHowFarItIs(Preparation preparation) {
        return configuration -> configuration.callbacks(new MigrationsTold(preparation));
    }

    /** Whoever names a database that is not there is told so in a sentence. */
    @Bean
    FlywayMigrationStrategy migratesWhereThereIsADatabase(ObjectProvider<JdbcConnectionDetails> connection) {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayException e) {
                JdbcConnectionDetails named = connection.getIfAvailable();
                boolean away = Outage.of(e).filter(Outage.AWAY::equals).isPresent();
                throw away && named != null ? away(named.getJdbcUrl(), e) : e;
            }
        };
    }

    /** What stands behind the question mark may be a password. */
    private static CannotStart away(String url, FlywayException failure) {
        CannotStart why = new CannotStart(CannotStart.Why.AWAY, url.split("\\?", 2)[0]);
        why.initCause(failure);
        return why;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(StartingServer.class)
    static class Embedded {

        @Bean
        JdbcConnectionDetails applicationConnection(StartingServer starting) {
            EmbeddedServer server = starting.server();
            return new Application("zhuoluo_app", server.password(), server.url());
        }

        @Bean
        FlywayConnectionDetails migratorConnection(StartingServer starting) {
            EmbeddedServer server = starting.server();
            return new Migrator("zhuoluo_migrator", server.password(), server.url());
        }
    }

    /** The way in for the application. */
    record Application(String getUsername, String getPassword, String getJdbcUrl) implements JdbcConnectionDetails {

        /** A password is not for logs. */
        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }

    /** The way in for Flyway. */
    record Migrator(String getUsername, String getPassword, String getJdbcUrl) implements FlywayConnectionDetails {

        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }
}
