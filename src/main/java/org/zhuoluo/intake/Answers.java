package org.zhuoluo.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the questions about a workbook were answered: a day, a phrase or one of the words offered by the id of its question;
 * {@code agreed}: what was not answered is to be as proposed; {@code units}: which units a name in the file means, several with
 * 、 between; {@code understood}: what a sheet is to be taken for, by its name.
 */
public record Answers(
        Map<String, String> values, boolean agreed, Map<String, String> units, Map<String, Understood> understood) {

    public static final Answers NONE = new Answers(Map.of(), false);

    /** Everything is to be as proposed. */
    public static final Answers AGREED = new Answers(Map.of(), true);

    public Answers {
        values = Map.copyOf(values);
        units = Map.copyOf(units);
        understood = Map.copyOf(understood);
    }

    /** Questions that were answered, and nothing else. */
    public Answers(Map<String, String> values, boolean agreed) {
        this(values, agreed, Map.of(), Map.of());
    }

    /**
     * The same with what sheets are to be taken for; of two words about one sheet the later counts. Refused where a form or a
     * column is none.
     */
    public Answers understanding(List<Understood> said) {
        Map<String, Understood> by = new HashMap<>();
        for (Understood one : said) {
            one.check();
            by.put(one.sheet(), one);
        }
        return new Answers(values, agreed, units, by);
    }

    /** The same with the units that names in the file mean. */
    public Answers naming(Map<String, String> said) {
        return new Answers(values, agreed, said, understood);
    }

    /** The answer to a question; empty where there is none. */
    String to(String id, String proposal) {
        String answer = values.getOrDefault(id, "").strip();
        return answer.isEmpty() && agreed ? proposal : answer;
    }
}
