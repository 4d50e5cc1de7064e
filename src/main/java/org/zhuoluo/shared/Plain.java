package org.zhuoluo.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text as it looks. Signs without a shape — zero width spaces and joiners, soft hyphens, byte order marks, marks of
 * direction, the {@code _x000D_} that Excel writes for a line break it cannot keep — make two names of one to a machine and
 * none to a reader; so do full and half width.
 */
public final class Plain {

    private static final Pattern UNSEEN =
            Pattern.compile("_x000[Dd]_|[\\p{Cf}\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0]");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern UNSEEN_AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    private Plain() {}

    /** Half width, without what has no shape, and without blanks around. */
    public static String of(String text) {
        return AROUND.matcher(Normalizer.normalize(seen(text), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** As a name is compared: without any blank, 〇 and 零 alike. */
    public static String name(String text) {
        return BLANK.matcher(of(text)).replaceAll("").replace('〇', '零').replace('○', '零');
    }

    /** The text as it is kept: without blanks around; empty where nothing in it has a shape. */
    public static String words(String text) {
        String around = UNSEEN_AROUND.matcher(text).replaceAll("");
        return of(around).isEmpty() ? "" : around;
    }

    /** A name as it is kept: as it was written, without blanks around and without what has no shape. */
    public static String seen(String text) {
        return AROUND.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
    }
}
