package org.zhuoluo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhuoluo.storage.BuildServer;

/** The one PostgreSQL of a JVM that tests: migrated once into a template from which every test class gets its own database. */
public final class TestServer {

    /** Migrated, without rows. */
    public static final String EMPTY = "zhuoluo_empty";
    /** Migrated, with the accounts and the round of the demo, loaded by the application itself. */
    public static final String DEMO = "zhuoluo_demo";

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final BuildServer SERVER = prepared();

    private TestServer() {}

    /** A connection to a database as a role: {@code zhuoluo_app}, {@code zhuoluo_migrator}, {@code postgres}. */
    public static DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url(database));
        source.setUser(role);
        source.setPassword(password());
        return source;
    }

    public static String url(String database) {
        return SERVER.url(database);
    }

    /** Of every role. */
    static String password() {
        return SERVER.password();
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

    private static BuildServer prepared() {
        BuildServer server = new BuildServer();
        execute(server, "create database " + EMPTY + " owner zhuoluo_owner");
        Flyway.configure()
                .dataSource(server.url(EMPTY), "zhuoluo_migrator", server.password())
                .initSql("set role zhuoluo_owner")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return server;
    }

    private static void execute(String sql) {
        execute(SERVER, sql);
    }

    private static void execute(BuildServer server, String sql) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(server.url("postgres"));
        postgres.setUser("postgres");
        postgres.setPassword(server.password());
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
