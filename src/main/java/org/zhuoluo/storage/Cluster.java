package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhuoluo.shared.Outage;
import org.zhuoluo.storage.Way.Ended;

/**
 * The files of a PostgreSQL in one folder, and its server: made, started and stopped by its own programs. Nobody reaches it
 * but over 127.0.0.1 and with a password.
 */
final class Cluster {

    private static final String VERSION = "15";
    private static final String GUESTS = """
            # Written by Zhuoluo at every start.
            host all all 127.0.0.1/32 scram-sha-256
            """;
    private static final int LONG_LOG = 1 << 20;
    private static final int LAST_WORDS = 2_000;

    private final Path folder;
    private final Way way;
    private final Map<String, String> settings;

    /**
     * @param settings of the server, before those that keep it to this machine
     */
    Cluster(Path folder, Way way, Map<String, String> settings) {
        this.folder = folder;
        this.way = way;
        this.settings = settings;
    }

    /** Refuses files of another major version. */
    static void check(Path folder) throws IOException {
        Path version = folder.resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : VERSION;
        if (!found.equals(VERSION)) {
            throw new CannotStart(CannotStart.Why.OTHER_VERSION, folder.resolveSibling(""), found, VERSION);
        }
    }

    /** Makes the files in an empty folder, sorted as Chinese is. The administrator {@code postgres} gets this password. */
    void create(String password) throws IOException {
        Path told = Files.createTempFile(folder.resolveSibling(""), "initdb", ".txt");
        try {
            Files.writeString(told, password);
            if (Ground.isPosix(told)) {
                Files.setAttribute(told, "unix:uid", ServerUser.owner(folder));
            }
            Ended made = way.run("initdb", arguments(told));
            if (!made.well()) {
                throw failed(made.words());
            }
        } finally {
            Files.delete(told);
        }
    }

    private List<String> arguments(Path password) {
        List<String> arguments = new ArrayList<>(
                List.of("-D", folder.toString(), "-U", "postgres", "-E", "UTF8", "--pwfile=" + password));
        arguments.addAll(List.of("--auth=scram-sha-256", "--locale=" + locale()));
        arguments.addAll(List.of("--locale-provider=icu", "--icu-locale=zh-CN"));
        if ("off".equals(settings.get("fsync"))) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    /** The C library's part in sorting and in what is a letter, as it is called where we are. */
    private static String locale() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") ? "C" : system.startsWith("mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    /** Gives the administrator a password, whatever the old one was; nobody may be signed in, and no server running. */
    void setPassword(String password) throws IOException {
        String words = "alter role postgres password '" + password + "'\n";
        Ended set = way.run("postgres", List.of("--single", "-D", folder.toString(), "postgres"), words);
        if (!set.well() || set.words().contains("ERROR")) {
            throw failed(set.words());
        }
    }

    /** Starts the server on a port of 127.0.0.1, waits until it has recovered and answers, and tells its process. */
    ProcessHandle start(int port) throws IOException {
        Files.writeString(folder.resolve("pg_hba.conf"), GUESTS);
        Path log = log();
        if (Files.exists(log) && Files.size(log) > LONG_LOG) {
            Files.move(log, folder.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        long before = Files.exists(log) ? Files.size(log) : 0;
        StringBuilder options = new StringBuilder();
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        options.append(" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=")
                .append(port);
        int code = way.launch(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "86400",
                        "-D",
                        folder.toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        options.toString()));
        if (code != 0) {
            throw failed(lastWords(log, before));
        }
        return PidFile.of(folder)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .orElseThrow(() -> failed("it ended at once"));
    }

    /** Stops the server, whoever started it: sessions are ended, what is committed stays. */
    void stop() throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (way.run("pg_ctl", List.of("stop", "-w", "-t", "60", "-D", folder.toString(), "-m", mode))
                    .well()) {
                return;
            }
        }
        if (PidFile.of(folder).isPresent()) {
            throw failed("it does not stop");
        }
    }

    /**
     * Makes way for a start: a server that a killed application left behind is stopped, a file that names a process which is
     * none of ours is removed. Where the process is dead the server judges itself whether others of its kind still live.
     */
    void takeOver() throws IOException {
        var found = PidFile.of(folder);
        if (found.isPresent() && found.get().isServerOf(folder)) {
            stop();
        } else if (found.isPresent() && !found.get().isDead()) {
            Files.deleteIfExists(PidFile.place(folder));
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private static String lastWords(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        byte[] all = Files.readAllBytes(log);
        int start = (int) Math.max(Math.min(from, all.length), all.length - LAST_WORDS);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    }

    private CannotStart failed(String words) {
        return Outage.saysNoRoom(words)
                ? new CannotStart(CannotStart.Why.NO_ROOM, folder.resolveSibling(""))
                : new CannotStart(CannotStart.Why.OTHER, folder.resolveSibling(""), words.strip());
    }
}
