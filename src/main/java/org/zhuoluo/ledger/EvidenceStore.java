package org.zhuoluo.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;

/**
 * Keeps files under the digest of their content, written once and never changed. A file lies durably in its place before
 * any entry can name it; where it lies does not depend on the name it came with. Files that no entry names are collected
 * after a day of grace.
 */
@Component
public class EvidenceStore {

    /** Largest file taken, in bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;

    private static final int LONGEST_NAME = 255;
    private static final int SNIFFED = 8192;

    private final Path folder;

    EvidenceStore(@Value("${zhuoluo.data}") String data) {
        this.folder = Path.of(data).toAbsolutePath().normalize().resolve("evidence");
    }

    /** Keeps the content durably; refuses what is empty, too large, or of a kind that is not evidence. */
    public Evidence keep(String givenName, InputStream content) {
        String name = nameOf(givenName);
        try {
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            Path file = incoming.resolve(UUID.randomUUID().toString());
            try {
                return keep(name, content, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content kept under a digest (lower-case hex). */
    public InputStream open(String sha256) {
        Path file = place(sha256);
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new Missing("evidence", sha256);
        }
    }

    /** Where the content of a digest lies. */
    Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Missing("evidence", sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    Path folder() {
        return folder;
    }

    private Evidence keep(String name, InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] beginning = content.readNBytes(SNIFFED);
        if (beginning.length == 0) {
            throw Invalid.field("files", "invalid.file-empty", name);
        }
        String media = MediaType.of(name, beginning);
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = beginning;
            int read = beginning.length;
            byte[] next = new byte[64 * 1024];
            while (read >= 0) {
                bytes += read;
                if (bytes > LARGEST) {
                    throw Invalid.field("files", "invalid.file-too-large", name, LARGEST / 1024 / 1024);
                }
                out.write(buffer, 0, read);
                buffer = next;
                read = content.read(next);
            }
        }
        String sha256 = Canonical.hex(digest.digest());
        settle(file, place(sha256));
        return new Evidence(name, media, bytes, sha256);
    }

    private static void settle(Path file, Path place) throws IOException {
        sync(file);
        Path shelf = Files.createDirectories(Objects.requireNonNull(place.getParent()));
        // Also where the content lies there already: its day of grace begins anew, or the collector might come first.
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        sync(shelf);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String nameOf(String given) {
        String name = Canonical.text("files", given).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Invalid.field("files", "invalid.file-name", LONGEST_NAME);
        }
        return name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
