package org.zhuoluo.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * A real PostgreSQL inside the process, its files kept in a folder between starts. It writes durably (fsync on), listens on
 * 127.0.0.1 only, and sets itself up with the same roles an administrator would make ({@code db/setup/roles.sql}).
 */
final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "zhuoluo";

    /** Nobody else on the machine reads evidence or changes a program that we run. */
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;

    EmbeddedServer(Path folder) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().normalize(), OURS_ALONE);
            lockFile = takeLock(home);
            Path data = home.resolve("postgresql");
            OrphanedServer.stop(data);
            Path binaries = Files.createDirectories(home.resolve("binaries"), OURS_ALONE);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "zh-CN")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "40")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            // The library opens the folder of its programs to everybody's writing.
            Files.setPosixFilePermissions(binaries, OURS_ALONE.value());
            setUp();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database in " + folder + " does not start", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lockFile.close();
    }

    private void setUp() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            String roles = new ClassPathResource("db/setup/roles.sql").getContentAsString(StandardCharsets.UTF_8);
            statement.execute(roles);
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE + " owner zhuoluo_owner");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The embedded database cannot be set up", e);
        }
    }

    private static FileChannel takeLock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new DataFolderInUse(home);
        }
        return channel;
    }

    /** None, whether another process holds it or this one does. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
