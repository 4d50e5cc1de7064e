package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** A place that everybody passes through and we alone write in, for programs that cannot be run where the data lie. */
final class OpenPlace {

    private OpenPlace() {}

    /**
     * @param own the number of the user we are; -1 where users have none
     */
    static Optional<Path> of(int own) {
        return Stream.of("/var/cache", "/var/tmp", System.getProperty("java.io.tmpdir"))
                .map(place -> Path.of(place).resolve("zhuoluo-programs-" + own))
                .filter(folder -> isOurs(folder, own))
                .findFirst();
    }

    /** Makes the folder where there is none; what somebody else laid there is left alone. */
    private static boolean isOurs(Path folder, int own) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            if (!Ground.isPosix(folder)) {
                return true;
            }
            if (ServerUser.owner(folder) != own) {
                return false;
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
