package org.zhuoluo.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user without rights whom root lets run the server, which refuses to be run by root.
 *
 * @param gid the group by which this user, and nobody else, passes through the folder of the data
 */
record ServerUser(String name, int uid, int gid) {

    private static final Path USERS = Path.of("/etc/passwd");

    /** Whoever owns the data; else a user made for it, {@code zhuoluo}; else {@code nobody}. None where there is no list of users. */
    static Optional<ServerUser> of(Path data) throws IOException {
        if (!Files.isReadable(USERS)) {
            return Optional.empty();
        }
        List<ServerUser> all;
        try (Stream<String> lines = Files.lines(USERS, StandardCharsets.ISO_8859_1)) {
            all = lines.map(line -> line.split(":", -1))
                    .filter(parts -> parts.length > 3 && !"0".equals(parts[2]))
                    .map(parts -> new ServerUser(parts[0], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                    .toList();
        }
        int owner = Files.exists(data) ? owner(data) : 0;
        return Stream.<Predicate<ServerUser>>of(
                        user -> user.uid == owner,
                        user -> user.name.equals("zhuoluo"),
                        user -> user.name.equals("nobody"))
                .flatMap(wanted -> all.stream().filter(wanted).limit(1))
                .findFirst();
    }

    /** The same user in another group. */
    ServerUser in(int group) {
        return new ServerUser(name, uid, group);
    }

    /** Whether this user may pass through this folder and every one above it. */
    boolean reaches(Path folder) throws IOException {
        for (Path step = folder.toRealPath(); step != null; step = step.getParent()) {
            int mode = (int) Files.getAttribute(step, "unix:mode");
            boolean passes = owner(step) == uid
                    ? (mode & 0100) != 0
                    : (int) Files.getAttribute(step, "unix:gid") == gid ? (mode & 0010) != 0 : (mode & 0001) != 0;
            if (!passes) {
                return false;
            }
        }
        return true;
    }

    /** The number of the user we are, told by a file that we make in a folder and take away again. */
    static int whoWeAre(Path folder) throws IOException {
        Path ours = Files.createTempFile(folder, "who", "");
        try {
            return owner(ours);
        } finally {
            Files.delete(ours);
        }
    }

    /** The number of the user a file belongs to. */
    static int owner(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives a folder with all it holds to the user of this number; the folder itself last, so that a cut leaves it to be done again. */
    static void give(Path folder, int uid, int gid) throws IOException {
        if (owner(folder) == uid) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return own(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                return own(done);
            }

            private FileVisitResult own(Path file) throws IOException {
                Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
