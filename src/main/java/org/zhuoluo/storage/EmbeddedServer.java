package org.zhuoluo.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.zhuoluo.shared.Preparation;

/**
 * A real PostgreSQL of our own, its files kept in a folder between starts, watched while we live. It writes durably, listens
 * on 127.0.0.1 only, asks everybody for the password of this folder, and has the roles an administrator would make
 * ({@code db/setup/roles.sql}). What the ground does not bear is refused with the reason ({@link CannotStart}).
 */
final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "zhuoluo";
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    /** Enough for the pool, those who look, and a program of the operator's; statements that fail are the application's to tell. */
    private static final Map<String, String> ALWAYS =
            Map.of("max_connections", "40", "log_min_messages", "log", "log_min_error_statement", "panic");

    /** The class of what a server says that does not let somebody in. */
    private static final String WRONG_PASSWORD = "28";

    /** Ports below those that systems lend to clients, so that nobody takes ours while the server is started again. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private final FolderLock lock;
    private final Cluster cluster;
    private final Password password;
    private final int port = freePort();
    private final Watch watch;

    EmbeddedServer(Path folder, Preparation preparation) {
        this(folder, DURABLE, preparation);
    }

    /**
     * @param settings of the server, for tests that need not outlive a power cut
     */
    EmbeddedServer(Path folder, Map<String, String> settings, Preparation preparation) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home, oursAlone(home));
            lock = FolderLock.take(home);
            password = new Password(home);
            Path data = home.resolve("postgresql");
            preparation.begin(Preparation.Step.PROGRAMS);
            boolean isNew = !Files.exists(data);
            Path files = isNew ? emptied(home.resolve("postgresql-being-made")) : data;
            Cluster.check(files);
            Way way = new Ground(home, files, Programs.here()).way();
            preparation.done(Preparation.Step.PROGRAMS);
            preparation.begin(Preparation.Step.DATABASE);
            Map<String, String> all = new TreeMap<>(ALWAYS);
            all.putAll(settings);
            if (isNew) {
                password.renew(new Cluster(files, way, all)::create);
                Files.move(files, data);
            }
            cluster = new Cluster(data, way, all);
            watch = new Watch(open(), () -> started());
            preparation.done(Preparation.Step.DATABASE);
        } catch (IOException e) {
            throw CannotStart.of(home, e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** What every role of this server is asked for. */
    String password() {
        try {
            return password.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        watch.end();
        cluster.stop();
        watch.await();
        cluster.takeOver();
        lock.close();
    }

    /** Starts the server and sets it up; gives it a new password where ours was lost, or none was asked for in former times. */
    private ProcessHandle open() throws IOException {
        cluster.takeOver();
        if (!password.exists()) {
            password.renew(cluster::setPassword);
        }
        ProcessHandle server = started();
        if (isSetUp()) {
            return server;
        }
        cluster.stop();
        password.renew(cluster::setPassword);
        server = started();
        if (!isSetUp()) {
            cluster.stop();
            throw new IOException("the server takes no password");
        }
        return server;
    }

    /** Whether it let us in to set it up; a server that cannot be set up is not left running. */
    private boolean isSetUp() throws IOException {
        try {
            setUp();
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(WRONG_PASSWORD)) {
                return false;
            }
            cluster.stop();
            throw new IOException(e);
        }
    }

    private ProcessHandle started() throws IOException {
        cluster.takeOver();
        return cluster.start(port);
    }

    private void setUp() throws SQLException, IOException {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        postgres.setUser("postgres");
        postgres.setPassword(password());
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/setup/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            for (String role : new String[] {"zhuoluo_app", "zhuoluo_migrator"}) {
                statement.execute("alter role " + role + " password '" + password() + "'");
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE + " owner zhuoluo_owner");
            }
        }
    }

    private static Path emptied(Path folder) throws IOException {
        Programs.remove(folder);
        return Files.createDirectory(folder, oursAlone(folder));
    }

    /** Nobody else on the machine reads evidence or changes a program that we run. */
    private static FileAttribute<?>[] oursAlone(Path folder) {
        return Ground.isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static int freePort() {
        SecureRandom random = new SecureRandom();
        while (true) {
            int port = FIRST_PORT + random.nextInt(PORTS);
            try (ServerSocket trial = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return trial.getLocalPort();
            } catch (IOException e) {
                // Somebody listens there.
            }
        }
    }
}
