package org.zhuoluo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server inside the process keeps what it was given, writes durably, and gets over a killed predecessor. */
class EmbeddedServerIT {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataBetweenStarts() throws IOException {
        try (EmbeddedServer server = new EmbeddedServer(folder)) {
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
        try (EmbeddedServer server = new EmbeddedServer(folder)) {
            assertThat(asMigrator(server)
                            .sql("select word from kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("着落");
        }
    }

    @Test
    void stopsTheServerAKilledProcessLeftBehind() throws IOException {
        new EmbeddedServer(folder).close();
        Process leftBehind = startBeside();
        try (EmbeddedServer server = new EmbeddedServer(folder)) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(asMigrator(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        } finally {
            leftBehind.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderInUse() throws IOException {
        try (EmbeddedServer server = new EmbeddedServer(folder)) {
            assertThat(server.url()).contains("127.0.0.1");
            assertThatThrownBy(() -> new EmbeddedServer(folder)).isInstanceOf(DataFolderInUse.class);
        }
    }

    @Test
    void keepsItsFolderToItself() throws IOException {
        Path home = folder.resolve("data");
        try (EmbeddedServer server = new EmbeddedServer(home)) {
            assertThat(server.url()).contains("127.0.0.1");
            for (Path place : List.of(home, home.resolve("binaries"), home.resolve("postgresql"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                        .isEqualTo("rwx------");
            }
        }
    }

    /** The same server on the same files, started by nobody we know of; ready once it has written its pid file whole. */
    private Process startBeside() throws IOException {
        Path home = folder.toAbsolutePath();
        Path program = program(home);
        List<String> command =
                new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        command.addAll(
                List.of(program.toString(), "-D", home.resolve("postgresql").toString()));
        command.addAll(List.of("-p", "18399", "-c", "listen_addresses=127.0.0.1", "-k", ""));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader log = process.inputReader();
        while (!String.valueOf(log.readLine()).contains("ready to accept connections")) {
            assertThat(process.isAlive()).isTrue();
        }
        return process;
    }

    /** The program lies with the data, or where another server of this process unpacked it first. */
    private static Path program(Path home) throws IOException {
        for (Path place :
                List.of(home.resolve("binaries"), Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"))) {
            try (Stream<Path> files = Files.exists(place) ? Files.walk(place) : Stream.empty()) {
                Optional<Path> found =
                        files.filter(file -> file.endsWith("bin/postgres")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IllegalStateException("no postgres below " + home);
    }

    private static JdbcClient asMigrator(EmbeddedServer server) {
        return client(server.url());
    }

    private static JdbcClient client(String url) {
        return JdbcClient.create(
                new DriverManagerDataSource(url + "?options=-c%20role=zhuoluo_owner", "zhuoluo_migrator", ""));
    }
}
