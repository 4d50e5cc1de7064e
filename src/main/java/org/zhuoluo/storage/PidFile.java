package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server notes about itself in its folder ({@code postmaster.pid}): its process, the folder as it was given it, when
 * it started. The note outlives a server that was killed, and a copied folder brings a note about a server elsewhere.
 */
record PidFile(long pid, String folder, Instant started) {

    /** As names of files are written on this system. */
    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    /** How far two clocks may be apart that tell when a process started. */
    private static final Duration INEXACT = Duration.ofMinutes(1);

    static Path place(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    /** The note in a folder; none where there is none or it was cut off while it was written. */
    static Optional<PidFile> of(Path folder) throws IOException {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(place(folder)), NAMES).lines().toList();
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(0).strip()),
                    lines.get(1).strip(),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            Files.deleteIfExists(place(folder));
            return Optional.empty();
        }
    }

    boolean isDead() {
        return ProcessHandle.of(pid).isEmpty();
    }

    /** Whether the process lives, is a server, and is the one of this very folder. */
    boolean isServerOf(Path here) throws IOException {
        if (!slashed(folder).equals(slashed(here.toString())) || isZombie()) {
            return false;
        }
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(this::isServer)
                .isPresent();
    }

    private boolean isServer(ProcessHandle.Info process) {
        if (process.command().filter(command -> !command.contains("postgres")).isPresent()) {
            return false;
        }
        if (process.arguments().isPresent()) {
            return List.of(process.arguments().get()).contains(folder);
        }
        return process.startInstant()
                .filter(start -> Duration.between(start, started).abs().compareTo(INEXACT) < 0)
                .isPresent();
    }

    /** A process that has ended, and whose parent has not asked for its end yet, is told of by Linux as if it lived. */
    private boolean isZombie() throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return false;
        }
        String words = Files.readString(stat);
        return words.startsWith(") Z", words.lastIndexOf(')'));
    }

    /** The server writes its folder with slashes on every system. */
    private static String slashed(String path) {
        return path.replace('\\', '/');
    }
}
