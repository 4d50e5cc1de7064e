package org.zhuoluo.intake.outline;

import java.util.Map;
import org.zhuoluo.shared.Invalid;

/** What a hand does to a draft: the deed, on which part or piece, with which words; what is wrong is told by field and part (title4). */
public record OutlineChange(Deed deed, Map<String, String> said) {

    private static final int LONGEST = 500;

    public enum Deed {
        PROMOTE,
        DEMOTE,
        MERGE,
        SPLIT,
        DROP,
        TAKE,
        CALL
    }

    OutlineDraft on(OutlineDraft draft) {
        int id = number("node");
        return switch (deed) {
            case PROMOTE -> draft.promote(id);
            case DEMOTE -> draft.demote(id);
            case MERGE -> draft.merge(id);
            case SPLIT -> split(draft, id);
            case DROP -> draft.drop(id);
            case TAKE -> draft.take(number("paragraph"), number("from"));
            case CALL -> draft.call(id, words("title"), typed());
        };
    }

    private OutlineDraft split(OutlineDraft draft, int id) {
        OutlineDraft parted = draft.split(id, said.getOrDefault("words", ""));
        if (parted == draft) {
            throw Invalid.field("words" + id, "invalid.outline-split");
        }
        return parted;
    }

    private Said typed() {
        return new Said(
                optional("lead"),
                optional("responsible"),
                optional("supporting"),
                optional("deadline"),
                Said.State.valueOf(said.getOrDefault("state", "UNSAID")),
                said.containsKey("longTerm"));
    }

    private String words(String field) {
        String words = optional(field);
        if (words.isEmpty()) {
            throw Invalid.field(field + number("node"), "invalid.outline-title");
        }
        return words;
    }

    private String optional(String field) {
        String words = said.getOrDefault(field, "").strip();
        if (words.length() > LONGEST) {
            throw Invalid.field(field + number("node"), "invalid.words-too-long", LONGEST);
        }
        return words;
    }

    private int number(String field) {
        String number = said.getOrDefault(field, "");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }
}
