package org.zhuoluo.rectification;

import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Plain;

/** What must be said in words: reasons, demands and findings that others will read later (design: at least ten characters). */
public final class Reasons {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 5_000;

    private Reasons() {}

    /** The words without space around them; invalid when shorter than ten characters or longer than five thousand. */
    public static String required(String field, String words) {
        String said = Plain.words(words);
        if (said.codePointCount(0, said.length()) < SHORTEST) {
            throw Invalid.field(field, "invalid.reason-too-short", SHORTEST);
        }
        return notTooLong(field, said);
    }

    /** Words that may be left out: what is said then instead. */
    static String optional(String field, String words, String otherwise) {
        String said = Plain.words(words);
        return said.isEmpty() ? otherwise : notTooLong(field, said);
    }

    private static String notTooLong(String field, String said) {
        if (said.length() > LONGEST) {
            throw Invalid.field(field, "invalid.words-too-long", LONGEST);
        }
        return said;
    }
}
