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
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Refusal;

/**
 * Workbooks that were looked at and wait to be applied: each under a name nobody can guess, for the person and round it was
 * looked at for, for one hour.
 */
@Component
public class Waiting {

    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Stands before the name of a file while it is being applied. */
    private static final String TAKEN = "taken-";

    private final Path folder;
    private final Clock clock;

    Waiting(@Value("${zhuoluo.data}") Path data, Clock clock) {
        this.folder = data.toAbsolutePath().normalize().resolve("waiting");
        this.clock = clock;
    }

    /** Keeps a file for this person and round, and answers the name it waits under. */
    public String keep(Person by, int round, byte[] content) {
        String token = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder);
            forgetOld();
            Path file = Files.write(place(by, round, token), content);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return token;
    }

    /** The file again; refused (refusal.import-gone) where it is another's, too old, or applied. */
    public byte[] take(Person by, int round, String token) {
        Path file = place(by, round, token);
        try {
            if (!token.matches("[0-9a-f-]{36}") || !Files.exists(file) || isOld(file)) {
                throw new Refusal("refusal.import-gone");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Applies the file, one at a time and once: a second press of the button finds it gone (refusal.import-gone). Where it
     * was not {@code done}, or something went wrong, the file waits on.
     */
    public <T> T applying(Person by, int round, String token, Function<byte[], T> act, Predicate<T> done) {
        byte[] content = take(by, round, token);
        Path waits = place(by, round, token);
        Path taken = waits.resolveSibling(TAKEN + waits.getFileName());
        move(waits, taken);
        boolean applied = false;
        try {
            T result = act.apply(content);
            applied = done.test(result);
            return result;
        } finally {
            if (applied) {
                forget(token);
            } else {
                move(taken, waits);
            }
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new Refusal("refusal.import-gone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of it once it was applied. */
    public void forget(String token) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(token)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (isOld(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean isOld(Path file) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(written, clock.instant()).compareTo(PATIENCE) > 0;
    }

    private Path place(Person by, int round, String token) {
        return folder.resolve(by.id() + "-" + round + "-" + token);
    }
}
