package org.zhuoluo.rectification;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.zhuoluo.shared.Invalid;

/**
 * Words in which nobody is named (product P19: registers “without names of people punished”). Names a machine cannot know;
 * numbers that stand for one person it can: those of identity cards, telephones, bank cards.
 */
final class Nameless {

    private static final int LONGEST = 500;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\-—–_.·]+(?=[\\dXx])");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{15,}|\\d{17}[Xx]");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(?:(?:86)?1[3-9]\\d{9}|0\\d{9,11})(?!\\d)");

    private Nameless() {}

    /** The words, if no such number is in them however it is spaced; the field may be empty. */
    static String require(String field, String words) {
        String joined = BETWEEN_DIGITS
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
        if (LONG_NUMBER.matcher(joined).find()) {
            throw Invalid.field(field, "invalid.register-identity-number");
        }
        if (TELEPHONE.matcher(joined).find()) {
            throw Invalid.field(field, "invalid.register-telephone");
        }
        if (words.length() > LONGEST) {
            throw Invalid.field(field, "invalid.words-too-long", LONGEST);
        }
        return words;
    }
}
