package org.zhuoluo.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.zhuoluo.shared.Magic;

/**
 * Reads a file somebody handed in, whatever it is: a workbook as .xlsx, or its sheets as CSV files in a .zip. Before anything
 * is read of it the file is unpacked once with a bound, so that no small file becomes a large one; what is no workbook is
 * told for what it is.
 */
public final class Arrival {

    /** Most bytes that a file may unpack to. */
    private static final long MOST_BYTES = 150L * 1024 * 1024;

    private static final String CSV = ".csv";
    private static final int MOST_PARTS = 2_000;
    private static final Charset NAMES = Charset.forName("GB18030");

    private Arrival() {}

    /** The sheets of the file, with what is wrong with it as a whole. */
    public static Sheets read(byte[] content) {
        try {
            return isWorkbook(content) ? XlsxFile.read(content) : CsvFolder.read(files(content));
        } catch (Unreadable e) {
            return Sheets.unreadable(e.key, e.arguments);
        } catch (IOException | IllegalArgumentException e) {
            return Sheets.unreadable("import.file-broken");
        }
    }

    /** The sheets of a workbook as they lie in it, hidden ones too, whatever their form. */
    public static Grids grids(byte[] content) {
        try {
            return isWorkbook(content) ? Grids.read(content) : Grids.unreadable("import.file-unknown");
        } catch (Unreadable e) {
            return Grids.unreadable(e.key, e.arguments);
        } catch (IOException | IllegalArgumentException e) {
            return Grids.unreadable("import.file-broken");
        }
    }

    /** Whether the file is a workbook, otherwise it is a folder of others; refused where it is neither. */
    private static boolean isWorkbook(byte[] content) throws IOException {
        if (content.length == 0) {
            throw new Unreadable("import.file-empty");
        }
        if (Magic.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(Magic.isEncrypted(content) ? "import.file-encrypted" : "import.file-old");
        }
        if (!Magic.startsWith(content, 'P', 'K', 3, 4)) {
            throw new Unreadable("import.file-unknown");
        }
        Set<String> parts = parts(content);
        boolean office = parts.contains("[Content_Types].xml");
        if (office && !parts.contains("xl/workbook.xml")) {
            throw new Unreadable("import.file-unknown");
        }
        return office;
    }

    private static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient Object[] arguments;

        Unreadable(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }

        static Unreadable tooLarge() {
            return new Unreadable("import.file-too-large", MOST_BYTES / 1024 / 1024);
        }
    }

    /** The names of the parts; every part is unpacked to count its bytes, none is kept. */
    private static Set<String> parts(byte[] content) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = open(content)) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                names.add(part.getName());
                if (names.size() > MOST_PARTS) {
                    throw Unreadable.tooLarge();
                }
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw Unreadable.tooLarge();
                        }
                    }
                }
            }
        }
        return names;
    }

    private static Map<String, byte[]> files(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = open(content)) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                String name = part.getName().substring(part.getName().lastIndexOf('/') + 1);
                if (name.endsWith(CSV) && !name.startsWith(".")) {
                    try (InputStream in = zip.getInputStream(part)) {
                        files.put(name.substring(0, name.length() - CSV.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setByteArray(content).setCharset(NAMES).get();
    }
}
