package org.zhuoluo.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL ({@code initdb}, {@code pg_ctl}, {@code postgres}) for one kind of machine, as the library that
 * carries them packs them. Unpacked once into a place of their own; an unpacking that was cut off leaves nothing under the
 * name that is looked for.
 *
 * @param machine operating system and processor as the library names them: {@code linux-x86_64}
 */
record Programs(String machine, URL archive) {

    /** The programs for this machine; refused where this build carries none. */
    static Programs here() {
        String machine = machine(System.getProperty("os.name"), System.getProperty("os.arch"), Path.of("/"));
        URL archive = Programs.class.getResource("/postgres-" + machine + ".txz");
        if (archive == null) {
            throw new CannotStart(CannotStart.Why.PLATFORM, machine);
        }
        return new Programs(machine, archive);
    }

    /** How the library names an operating system, a processor, and a C library, which is told by the loader below {@code root}. */
    static String machine(String system, String processor, Path root) {
        String os = system.toLowerCase(Locale.ROOT);
        String arch = processor.toLowerCase(Locale.ROOT);
        String cpu = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
        if (os.startsWith("mac") || os.startsWith("darwin")) {
            return "darwin-" + cpu;
        }
        if (os.startsWith("windows")) {
            return "windows-" + cpu;
        }
        return os + "-" + cpu + (isMusl(root) ? "-alpine_linux" : "");
    }

    private static boolean isMusl(Path root) {
        return has(root.resolve("lib"), "ld-musl-*")
                && !has(root.resolve("lib"), "ld-linux*")
                && !has(root.resolve("lib64"), "ld-linux*");
    }

    private static boolean has(Path folder, String name) {
        try (var files = Files.newDirectoryStream(folder, name)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder with {@code bin}, {@code lib} and {@code share} in this place; unpacked where it is not there, or {@code anew}. */
    Path unpackInto(Path place, boolean anew) throws IOException {
        Path home = place.resolve(
                machine + "-" + Long.toHexString(archive.openConnection().getContentLengthLong()));
        if (anew) {
            remove(home);
        }
        if (!Files.exists(home)) {
            Path making = Files.createTempDirectory(Files.createDirectories(place), "unpacking");
            try {
                unpack(making);
                open(making, 0755);
                Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.exists(home)) {
                    throw e;
                }
            } finally {
                remove(making);
            }
        }
        return home;
    }

    private void unpack(Path home) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                lay(entry, files, home);
            }
        }
    }

    private static void lay(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("not below its folder: " + entry.getName());
        }
        Path folder = entry.isDirectory() ? target : target.resolveSibling("");
        for (Path step = Files.createDirectories(folder); !step.equals(home); step = step.resolveSibling("")) {
            open(step, 0755);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(content, target);
            open(target, entry.getMode());
        }
    }

    /** Everybody may read, and run what the owner may: the server is perhaps not run by whoever unpacks it. */
    private static void open(Path file, int mode) throws IOException {
        if (!Ground.isPosix(file)) {
            return;
        }
        Set<PosixFilePermission> rights = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            rights.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        Files.setPosixFilePermissions(file, rights);
    }

    /** Takes a folder away with all it holds; one that is not there is fine. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
