package org.zhuoluo.intake.outline;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words of a source as they are compared and shortened. */
final class Words {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private Words() {}

    /** Without blanks around, those of full width and those that do not break among them. */
    static String strip(String words) {
        return AROUND.matcher(words).replaceAll("");
    }

    /** As they are compared: without blanks, full and half width the same. */
    static String plain(String words) {
        return BLANK.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** The first characters of them, at most so many, and no half of one. */
    static String first(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most);
    }
}
