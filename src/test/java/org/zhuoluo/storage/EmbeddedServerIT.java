package org.zhuoluo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhuoluo.shared.Preparation;

/** The server of our own keeps what it was given, writes durably, lets nobody in without a password, and stands up again. */
class EmbeddedServerIT {

    private static final Map<String, String> QUICK = Map.of("fsync", "off");

    @TempDir
    static Path programs;

    @TempDir
    Path folder;

    /** Unpacked once for all of them. */
    @BeforeAll
    static void letsEverybodyRunThePrograms() throws IOException {
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void keepsItsDataBetweenStarts() throws IOException {
        try (EmbeddedServer server = new EmbeddedServer(folder, new Preparation())) {
            asMigrator(server).sql("create table kept (word text)").update();
            asMigrator(server).sql("insert into kept values ('着落')").update();
            assertThat(asMigrator(server).sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
            assertThat(asMigrator(server)
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
        try (EmbeddedServer server = quick(folder)) {
            assertThat(asMigrator(server)
                            .sql("select word from kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("着落");
        }
    }

    @Test
    void isStartedAgainWhenItIsKilledAndKeepsItsAddress() throws Exception {
        try (EmbeddedServer server = quick(folder)) {
            asMigrator(server).sql("create table kept (word text)").update();
            long before = pid(folder);
            kill(before);
            asSoonAsItAnswers(server).sql("select count(*) from kept").query().singleValue();
            assertThat(pid(folder)).isNotEqualTo(before);
            kill(pid(folder));
            asSoonAsItAnswers(server).sql("select count(*) from kept").query().singleValue();
        }
        assertThat(PidFile.of(folder.resolve("postgresql"))).isEmpty();
    }

    @Test
    void stopsTheServerAKilledProcessLeftBehind() throws Exception {
        quick(folder).close();
        ProcessHandle leftBehind = leftBehind();
        try (EmbeddedServer server = quick(folder)) {
            leftBehind.onExit().get(10, TimeUnit.SECONDS);
            assertThat(asMigrator(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesTheServerOfAnotherFolderAlone() throws IOException {
        Path copy = folder.resolve("copy");
        Path original = folder.resolve("original");
        quick(copy).close();
        try (EmbeddedServer server = quick(original)) {
            Path note = PidFile.place(copy.resolve("postgresql"));
            Files.copy(PidFile.place(original.resolve("postgresql")), note, StandardCopyOption.REPLACE_EXISTING);
            quick(copy).close();
            assertThat(asMigrator(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void beginsAnewWhereTheFirstStartWasCutOff() throws IOException {
        Files.createDirectories(folder.resolve("postgresql-being-made/base"));
        Files.writeString(folder.resolve("postgresql-being-made/PG_VERSION"), "15");
        try (EmbeddedServer server = quick(folder)) {
            assertThat(asMigrator(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderInUse() throws IOException {
        try (EmbeddedServer server = quick(folder)) {
            assertThat(server.url()).contains("127.0.0.1");
            assertRefused(CannotStart.Why.IN_USE);
        }
    }

    @Test
    void refusesFilesOfAnotherVersion() throws IOException {
        Path data = Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertRefused(CannotStart.Why.OTHER_VERSION);
    }

    @Test
    void keepsItsFolderToItself() throws IOException {
        Path home = folder.resolve("data");
        try (EmbeddedServer server = new EmbeddedServer(home, QUICK, new Preparation())) {
            assertThat(server.url()).contains("127.0.0.1");
            assertThat(rights(home)).isIn("rwx------", "rwx--x---");
            assertThat(rights(home.resolve("postgresql"))).isEqualTo("rwx------");
            assertThat(rights(home.resolve("postgresql.password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        try (EmbeddedServer server = quick(folder)) {
            assertKeepsOut(server);
        }
    }

    @Test
    void asksForAPasswordWhereNoneWasAskedInFormerTimes() throws IOException {
        try (EmbeddedServer server = quick(folder)) {
            asMigrator(server).sql("create table kept (word text)").update();
        }
        Files.writeString(folder.resolve("postgresql/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        Files.delete(folder.resolve("postgresql.password"));
        try (EmbeddedServer server = quick(folder)) {
            assertKeepsOut(server);
            assertThat(asMigrator(server).sql("select * from kept").query().listOfRows())
                    .isEmpty();
        }
        Files.writeString(folder.resolve("postgresql.password"), "somebody's");
        try (EmbeddedServer server = quick(folder)) {
            assertKeepsOut(server);
        }
    }

    private static EmbeddedServer quick(Path home) throws IOException {
        Path binaries = Files.createDirectories(home).resolve("binaries");
        if (!Files.exists(binaries)) {
            Files.createSymbolicLink(binaries, programs);
        }
        return new EmbeddedServer(home, QUICK, new Preparation());
    }

    private void assertRefused(CannotStart.Why why) {
        assertThatThrownBy(() -> quick(folder))
                .isInstanceOfSatisfying(
                        CannotStart.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static void assertKeepsOut(EmbeddedServer server) {
        for (String role : List.of("postgres", "zhuoluo_app", "zhuoluo_migrator")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), role, "guessed"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    /** The same server on the same files, started by nobody we know of. */
    private ProcessHandle leftBehind() throws IOException {
        Path data = folder.resolve("postgresql");
        return new Cluster(data, new Ground(folder, data, Programs.here()).way(), QUICK).start(18_399);
    }

    private static long pid(Path home) throws IOException {
        return PidFile.of(home.resolve("postgresql")).orElseThrow().pid();
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    private static JdbcClient asSoonAsItAnswers(EmbeddedServer server) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try {
                DriverManager.getConnection(server.url(), "zhuoluo_app", server.password())
                        .close();
                return asMigrator(server);
            } catch (SQLException e) {
                assertThat(System.nanoTime())
                        .as("not back in time: %s", e.getMessage())
                        .isLessThan(end);
                Thread.onSpinWait();
            }
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static JdbcClient asMigrator(EmbeddedServer server) {
        return JdbcClient.create(new DriverManagerDataSource(
                server.url() + "?options=-c%20role=zhuoluo_owner", "zhuoluo_migrator", server.password()));
    }
}
