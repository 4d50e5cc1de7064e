package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the server in one folder, made at its first start and kept in a file that its owner alone may read. It
 * gets its name only once the server has taken it, so that a start cut off in between begins anew with another.
 */
final class Password {

    private static final int BYTES = 24;

    private final Path file;

    Password(Path home) {
        this.file = home.resolve("postgresql.password");
    }

    boolean exists() {
        return Files.exists(file);
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    /** The server takes a new password. */
    interface Taking {
        void take(String password) throws IOException;
    }

    /** Makes a new one, lets it be taken, and keeps it. */
    void renew(Taking taking) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path making = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(making);
        if (Ground.isPosix(file)) {
            Files.createFile(
                    making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(making, password);
        taking.take(password);
        try (FileChannel written = FileChannel.open(making, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
