package org.zhuoluo.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    static class Embedded {

        @Bean
        @ConditionalOnMissingBean(javax.sql.DataSource.class)
        EmbeddedServer embeddedServer(@Value("${zhuoluo.data}") Path folder) {
            return new EmbeddedServer(folder);
        }

        @Bean
        @ConditionalOnMissingBean(javax.sql.DataSource.class)
        JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
            return new Application("zhuoluo_app", server.url());
        }

        @Bean
        @ConditionalOnMissingBean(javax.sql.DataSource.class)
        FlywayConnectionDetails migratorConnection(EmbeddedServer server) {
            return new Migrator("zhuoluo_migrator", server.url());
        }
    }

    /** The way in for the application. */
    record Application(String getUsername, String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getPassword() {
            return "";
        }
    }

    /** The way in for Flyway. */
    record Migrator(String getUsername, String getJdbcUrl) implements FlywayConnectionDetails {

        @Override
        public String getPassword() {
            return "";
        }
    }
}
