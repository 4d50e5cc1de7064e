package org.zhuoluo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;

/** The one PostgreSQL of a build: migrated once into a template from which every test class gets its own database. */
public final class TestServer {

    /** Migrated, without rows. */
    public static final String EMPTY = "zhuoluo_empty";
    /** Migrated, with the accounts and the round of the demo, loaded by the application itself. */
    public static final String DEMO = "zhuoluo_demo";

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    /** A connection to a database as a role: {@code zhuoluo_app}, {@code zhuoluo_migrator}, {@code postgres}. */
    public static DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url(database));
        source.setUser(role);
        return source;
    }

    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database;
    }

    /** A fresh database copied from a template. */
    public static String copyOf(String template) {
        String name = "t" + COUNTER.incrementAndGet();
        create(name, template);
        return name;
    }

    static void create(String name, String template) {
        execute("create database " + name + " template " + template + " owner zhuoluo_owner");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-CN")
                    .start();
            return prepare(server);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres prepare(EmbeddedPostgres server) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/setup/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            statement.execute("create database " + EMPTY + " owner zhuoluo_owner");
        }
        Flyway.configure()
                .dataSource(server.getJdbcUrl("zhuoluo_migrator", EMPTY), "zhuoluo_migrator", "")
                .initSql("set role zhuoluo_owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return server;
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
