package org.zhuoluo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Refusal;

/**
 * Workbooks that were looked at and wait to be applied: each under a name nobody can guess, for the person and round it was
 * looked at for, for one hour. Several presses, and several instances that share the folder, may come to the same file at once:
 * whoever renames it has it, and whoever finds it gone is told so.
 */
@Component
public class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String GONE = "refusal.import-gone";
    private static final String TOKEN = "[0-9a-f-]{36}";

    /** Stands before the name of a file while it is being written, and while it is being applied. */
    private static final String COMING = "coming-";

    private static final String TAKEN = "taken-";

    private final Path folder;
    private final Clock clock;

    Waiting(@Value("${zhuoluo.data}") String data, Clock clock) {
        this.folder = Path.of(data).toAbsolutePath().normalize().resolve("waiting");
        this.clock = clock;
    }

    /** Keeps a file for this person and round, and answers the name it waits under. */
    public String keep(Person by, int round, byte[] content) {
        String token = UUID.randomUUID().toString();
        Path place = place(by, round, token);
        Path coming = place.resolveSibling(COMING + place.getFileName());
        try {
            Files.createDirectories(folder);
            forgetOld();
            try {
                Files.write(coming, content);
                Files.setLastModifiedTime(coming, FileTime.from(clock.instant()));
                Files.move(coming, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // Where the disk is full, half a file would take what room is left.
                Files.deleteIfExists(coming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return token;
    }

    /** The file to be looked at; refused (refusal.import-gone) where it is another's, too old, or applied. */
    public byte[] take(Person by, int round, String token) {
        return read(place(by, round, token));
    }

    /**
     * Applies the file, one at a time and once: a second press of the button finds it gone (refusal.import-gone). Where it
     * was not {@code done}, or something went wrong, the file waits on.
     */
    public <T> T applying(Person by, int round, String token, Function<byte[], T> act, Predicate<T> done) {
        Path waits = place(by, round, token);
        Path taken = waits.resolveSibling(TAKEN + waits.getFileName());
        move(waits, taken);
        boolean applied = false;
        try {
            T result = act.apply(read(taken));
            applied = done.test(result);
            return result;
        } finally {
            if (applied) {
                forget(taken);
            } else if (Files.exists(taken)) {
                move(taken, waits);
            }
        }
    }

    private byte[] read(Path file) {
        try {
            if (isOld(file)) {
                throw new Refusal(GONE);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(GONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all who move a file from its place at once, the file system lets one. */
    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new Refusal(GONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was applied is not told as failed: under its name nobody takes it again, and it is forgotten with the old ones. */
    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A workbook that was applied stays at {} for a while", file, e);
        }
    }

    private void forgetOld() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.toList();
        }
        for (Path file : all) {
            try {
                if (isOld(file)) {
                    Files.deleteIfExists(file);
                }
            } catch (NoSuchFileException e) {
                // somebody else forgot it, or took it, since it was listed
            }
        }
    }

    private boolean isOld(Path file) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(written, clock.instant()).compareTo(PATIENCE) > 0;
    }

    private Path place(Person by, int round, String token) {
        if (!token.matches(TOKEN)) {
            throw new Refusal(GONE);
        }
        return folder.resolve(by.id() + "-" + round + "-" + token);
    }
}
