package org.zhuoluo.intake;

import java.util.List;
import java.util.Set;

/**
 * What becomes of a row of the file: what it says is new, differs from what the round has, is there already, or is passed over;
 * then {@code why} says why.
 *
 * @param number of the problem, task, measure or entry that the row is about; empty where it is about none
 */
public record RowChange(String sheet, int row, What what, String number, List<RowError> why, List<Field> changes) {

    private static final Set<String> WORDS = Set.of("反馈问题", "整改任务", "整改措施", "内容", "整改时限");

    /** What becomes of it. */
    public enum What {
        CREATE,
        CHANGE,
        UNCHANGED,
        PASSED_OVER
    }

    /** What is said under a column, before and after; empty where nothing is. */
    public record Field(String field, String from, String to) {}

    /** What a page tells of it: of what is new the words, of anything else all that differs. */
    public List<Field> told() {
        return changes.stream()
                .filter(field -> what != What.CREATE || WORDS.contains(field.field()))
                .toList();
    }

    static RowChange passed(RowError why) {
        return new RowChange(why.sheet(), why.row(), What.PASSED_OVER, "", List.of(why), List.of());
    }
}
