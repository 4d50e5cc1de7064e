package org.zhuoluo.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks packed files with a bound on all of them together: no small file becomes a large one, nor do many, one within the
 * other.
 */
final class Unpacked {

    /** Most bytes that a file may unpack to. */
    private static final long MOST_BYTES = 150L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final Charset NAMES = Charset.forName("GB18030");

    private long bytes;
    private int parts;

    /** What becomes of a part. */
    interface Part {
        void take(String name, byte[] content) throws IOException;
    }

    /** The names of the parts; every part is unpacked to count its bytes, none is kept. */
    Set<String> names(byte[] content) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = open(content)) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                names.add(part.getName());
                parts++;
                if (parts > MOST_PARTS) {
                    throw tooLarge();
                }
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw tooLarge();
                        }
                    }
                }
            }
        }
        return names;
    }

    /** Each file in it, by its name without folders; only after {@link #names} told how large they are. */
    static void each(byte[] content, Part taken) throws IOException {
        try (ZipFile zip = open(content)) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = part.getName().substring(part.getName().lastIndexOf('/') + 1);
                if (!part.isDirectory()
                        && !name.startsWith(".")
                        && !part.getName().startsWith("__MACOSX/")) {
                    try (InputStream in = zip.getInputStream(part)) {
                        taken.take(name, in.readAllBytes());
                    }
                }
            }
        }
    }

    /** One part of it. */
    static byte[] part(byte[] content, String name) throws IOException {
        try (ZipFile zip = open(content)) {
            ZipArchiveEntry part = zip.getEntry(name);
            if (part == null) {
                return new byte[0];
            }
            try (InputStream in = zip.getInputStream(part)) {
                return in.readAllBytes();
            }
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable("import.file-too-large", MOST_BYTES / 1024 / 1024);
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setByteArray(content).setCharset(NAMES).get();
    }
}
