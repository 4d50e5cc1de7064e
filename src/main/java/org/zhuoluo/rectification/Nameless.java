package org.zhuoluo.rectification;

import java.util.List;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.PersonalNumbers;

/**
 * Words in which nobody is named (product P19: registers “without names of people punished”). Names a machine cannot know;
 * {@linkplain PersonalNumbers numbers that stand for one person} it can.
 */
final class Nameless {

    private static final int LONGEST = 500;

    private Nameless() {}

    /** The words, if no such number is in them however it is spaced; the field may be empty. */
    static String require(String field, String words) {
        List<PersonalNumbers.Found> found = PersonalNumbers.in(words);
        if (!found.isEmpty()) {
            boolean telephone = found.get(0).kind() == PersonalNumbers.Kind.TELEPHONE;
            throw Invalid.field(field, telephone ? "invalid.register-telephone" : "invalid.register-identity-number");
        }
        if (words.length() > LONGEST) {
            throw Invalid.field(field, "invalid.words-too-long", LONGEST);
        }
        return words;
    }
}
