package org.zhuoluo.storage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The folder of all data by the name it was given, before anything is written. Where no UTF-8 locale is set Java cannot name
 * a Chinese folder, whatever else it is told: it would fail, or make a folder called {@code ??}. And the server takes names
 * in UTF-8 only.
 */
final class DataFolder {

    /** What Java puts for letters it could not read. */
    private static final String LOST = "\uFFFD";

    /** The first Java that tells names to other programs as it reads them, whatever {@code -Dfile.encoding} says. */
    private static final int TELLS_AS_IT_READS = 18;

    private DataFolder() {}

    /** The folder; refused where its name is beyond this locale. */
    static Path named(String name, boolean withServer) {
        String charset = charset();
        String start = System.getProperty("user.dir", "");
        if (!isNameable(name, start, charset, withServer)) {
            throw new CannotStart(CannotStart.Why.UNNAMED, name.startsWith("/") ? name : start + "/" + name, charset);
        }
        return Path.of(name);
    }

    /** In which names are read, and, by Java 17 in another, told to the programs of the server. */
    private static String charset() {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        String told = System.getProperty("file.encoding", names);
        return Runtime.version().feature() >= TELLS_AS_IT_READS || isUtf8(told) ? names : told;
    }

    private static boolean isUtf8(String charset) {
        return Charset.isSupported(charset) && Charset.forName(charset).equals(StandardCharsets.UTF_8);
    }

    /** The start is asked for itself: made into a path, Java 25 takes question marks for what it could not read of it. */
    static boolean isNameable(String name, String start, String charset, boolean withServer) {
        try {
            Path path = Path.of(name);
            String whole = path.isAbsolute() ? name : start + path.toAbsolutePath();
            boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(whole);
            return plain || !whole.contains(LOST) && (!withServer || charset.equals("UTF-8"));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
