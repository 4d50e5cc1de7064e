package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The server of a process that was killed lives on and holds its data folder. Before a new start it is asked to stop, after
 * checking by its command line that it is ours; a file that names a dead process is removed. The caller holds the lock of
 * the folder, so no living application is disturbed.
 */
final class OrphanedServer {

    private static final int POLLS = 100;
    private static final long POLL_MILLIS = 100;

    private OrphanedServer() {}

    static void stop(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        if (!lines.isEmpty()) {
            stop(Long.parseLong(lines.get(0).trim()), data);
        }
        Files.deleteIfExists(file);
    }

    private static void stop(long pid, Path data) throws IOException {
        try {
            for (String signal : List.of("-INT", "-QUIT")) {
                if (!isServerOf(pid, data)) {
                    return;
                }
                new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
                for (int poll = 0; poll < POLLS && isServerOf(pid, data); poll++) {
                    Thread.sleep(POLL_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isServerOf(pid, data)) {
            throw new IllegalStateException("The database server " + pid + " of " + data + " does not stop");
        }
    }

    private static boolean isServerOf(long pid, Path data) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(process.resolve("stat"))) {
            return false;
        }
        String stat = Files.readString(process.resolve("stat"));
        String state = stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
        String command = new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
        return !"Z".equals(state) && command.contains("postgres") && command.contains(data.toString());
    }
}
