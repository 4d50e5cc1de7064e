package org.zhuoluo.intake;

import java.util.Map;

/**
 * How the questions about a workbook were answered: a day or a phrase by the id of its question; {@code agreed}: what was not
 * answered is to be as proposed.
 */
public record Answers(Map<String, String> values, boolean agreed) {

    public static final Answers NONE = new Answers(Map.of(), false);

    /** Everything is to be as proposed. */
    public static final Answers AGREED = new Answers(Map.of(), true);

    public Answers {
        values = Map.copyOf(values);
    }

    /** The answer to a question; empty where there is none. */
    String to(String id, String proposal) {
        String answer = values.getOrDefault(id, "").strip();
        return answer.isEmpty() && agreed ? proposal : answer;
    }
}
