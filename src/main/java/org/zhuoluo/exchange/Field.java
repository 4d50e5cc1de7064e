package org.zhuoluo.exchange;

import static org.zhuoluo.overview.Listed.MEASURES;
import static org.zhuoluo.overview.Listed.PROBLEMS;
import static org.zhuoluo.overview.Listed.TASKS;

import java.util.List;
import org.zhuoluo.intake.Vocabulary;
import org.zhuoluo.overview.Listed;

/**
 * What a column of a table out of the house can hold: how it is written, and who may bring it back changed. What the office
 * plans is changed as a plan; what units report is added to the ledger; everything else is told by the house and is not
 * changed from a table.
 */
public enum Field {
    RUNNING,
    PROBLEM,
    TASK,
    MEASURE,
    LIST(Change.PLAN, "问题清单/清单类别", PROBLEMS),
    NATURE(Change.PLAN, "问题清单/性质", PROBLEMS),
    ASPECT(Change.PLAN, "", PROBLEMS),
    ITEM(Change.PLAN, "", PROBLEMS),
    PROBLEM_WORDS(Change.PLAN, "", PROBLEMS),
    WORKSTREAMS(Change.PLAN, "", PROBLEMS),
    CAMPAIGNS(Change.PLAN, "", PROBLEMS),
    STUDIES(Change.PLAN, "", PROBLEMS),
    KEY_PROBLEM(Change.PLAN, "是", PROBLEMS),
    SENSITIVE(Change.PLAN, "是", PROBLEMS),
    EARLIER(Change.PLAN, "", PROBLEMS),
    SOURCE_NUMBER(Change.PLAN, "", PROBLEMS),
    WORDS(Change.PLAN, "", TASKS),
    GOAL(Change.PLAN, "", TASKS),
    MODE(Change.PLAN, "任务清单/整改类型", TASKS),
    LEAD(Change.PLAN, "单位", TASKS),
    RESPONSIBLE(Change.PLAN, "", TASKS),
    SUPPORTING(Change.PLAN, "", TASKS),
    SUPERVISING(Change.PLAN, "", TASKS),
    PERSON(Change.PLAN, "", TASKS),
    DEADLINE(Change.PLAN, "", TASKS),
    /** The measures of a task in one cell, {@code 1.…} a line each. */
    MEASURES_OF_TASK(Change.PLAN, "", TASKS),
    DUES_OF_MEASURES,
    MEASURE_WORDS(Change.PLAN, "", MEASURES),
    MEASURE_DUE(Change.PLAN, "", MEASURES),
    LEADER,
    LED_BY,
    /** What was last reported: of a task in one cell, {@code 1.…} a line for each measure, words about the whole first. */
    PROGRESS(Change.LEDGER, "", TASKS, MEASURES),
    PROGRESS_DAY(Change.LEDGER, "", TASKS, MEASURES),
    MEASURE_DONE(Change.LEDGER, "是、否", MEASURES),
    COMPLETION,
    IN_TIME,
    MECHANISM,
    EVIDENCE,
    STANDING,
    LIGHT,
    CLOSED,
    CLOSING_NUMBER,
    CLOSED_ON,
    LEADS,
    TASK_COUNT,
    /** A column of a practice form for which the house keeps nothing: it goes out blank, and what is written in is not taken. */
    NOTHING;

    /** By whom, and how, a field is changed. */
    enum Change {
        NONE,
        PLAN,
        LEDGER
    }

    private final Change change;
    private final String words;
    private final List<Listed> where;

    Field() {
        this(Change.NONE, "");
    }

    Field(Change change, String words, Listed... where) {
        this.change = change;
        this.words = words;
        this.where = List.of(where);
    }

    /** How it is changed from a table of these rows. */
    Change change(Listed rows) {
        return where.contains(rows) ? change : Change.NONE;
    }

    /** The words a cell may hold, in order; none where it holds any text. */
    List<String> words() {
        String[] column = words.split("/");
        return column.length == 2
                ? Vocabulary.words(column[0], column[1])
                : words.isEmpty() || isUnit() ? List.of() : List.of(words.split("、"));
    }

    /** The word of the house for a value named as in the database. */
    String word(String value) {
        String[] column = words.split("/");
        return Vocabulary.word(column[0], column[1], value).orElse(value);
    }

    /** Whether a cell holds one unit. */
    boolean isUnit() {
        return words.equals("单位");
    }

    /** Whether a cell holds a day, written as one. */
    boolean isDay() {
        return this == PROGRESS_DAY || this == CLOSED_ON;
    }

    /** Whether a cell holds a count, written as a number. */
    boolean isCount() {
        return this == RUNNING || this == TASK_COUNT;
    }

    /** How wide its column is, in characters. */
    int width() {
        return switch (this) {
            case PROBLEM_WORDS, WORDS, MEASURES_OF_TASK, PROGRESS, MEASURE_WORDS -> 42;
            case GOAL, ITEM, MECHANISM, EVIDENCE -> 26;
            case RESPONSIBLE, SUPPORTING, SUPERVISING, LEAD, DEADLINE, ASPECT, LEADS -> 17;
            case RUNNING, TASK_COUNT, MEASURE_DONE, CLOSED, IN_TIME, LIGHT -> 7;
            default -> 11;
        };
    }
}
