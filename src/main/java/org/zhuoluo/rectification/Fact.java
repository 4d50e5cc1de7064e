package org.zhuoluo.rectification;

/**
 * The names of the short facts that entries about a task carry; {@code docs/domain.md} lists which kind carries which. They
 * are hashed with the entry, and the course of a task is read from them.
 */
public final class Fact {

    /** {@code DONE} on a report: the measure is done. On a follow-up review: {@code CONFIRMED} or {@code REOPENED}. */
    public static final String RESULT = "result";
    /** The day an extension runs until, ISO. */
    public static final String UNTIL = "until";
    /** The words in which that day was asked for, where they say more than it. */
    public static final String UNTIL_WORDS = "untilWords";
    /** The {@link Step} at which a task was returned. */
    public static final String STEP = "step";
    /** The measures a rework demand names, separated by commas. */
    public static final String MEASURES = "measures";
    /** The {@link DossierSlot} filled or waived. */
    public static final String SLOT = "slot";
    /** The number under which a task was closed. */
    public static final String CLOSING_NUMBER = "closingNumber";
    /** The number of the meeting that decided. */
    public static final String MEETING = "meeting";
    /** The entry an answer, signature or objection's answer is about. */
    public static final String ABOUT = "about";
    /** The digest of that entry as it was shown. */
    public static final String ABOUT_DIGEST = "aboutDigest";
    /** The account, and the name, of the absent person a deputy acts for. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    public static final String ON_BEHALF_OF_NAME = "onBehalfOfName";
    /** Who did it, by name, where an entry brings in history under the hand of the office. */
    public static final String PERSON = "person";
    /** Present on entries brought in as history: nobody of this house did what they tell. */
    public static final String HISTORY = "history";
    /** The number of the letter that an entry issued or answers; its stage, the deadline it is about, the day to answer by. */
    public static final String LETTER = "letter";

    public static final String STAGE = "stage";
    public static final String DEADLINE = "deadline";
    public static final String ANSWER_BY = "answerBy";

    /** The two people who verified a task. */
    public static final String INSPECTOR_1 = "inspector1";

    public static final String INSPECTOR_2 = "inspector2";
    /** First and last day of the public notice, ISO. */
    public static final String NOTICE_FROM = "noticeFrom";

    public static final String NOTICE_UNTIL = "noticeUntil";
    /** Who objected to a public notice, as they call themselves. */
    public static final String RAISED_BY = "raisedBy";
    /** The name of the unit that leads from now on: on a change by which a task goes to another lead unit. */
    public static final String LEAD_UNIT = "leadUnit";
    /** Why a task is withdrawn: 不属实, 合并办理, 巡视机构收回. */
    public static final String GROUND = "ground";
    /** The task into which a withdrawn one is merged. */
    public static final String INTO = "into";
    /** How closed tasks were drawn for a follow-up review, how many, and from how many. */
    public static final String WAY = "way";

    public static final String COUNT = "count";
    public static final String POOL = "pool";
    /** The seed of a draw by lot: with the closed tasks of that moment it gives the same sample again. */
    public static final String SEED = "seed";
    /** The tasks drawn, separated by commas, in the order in which they were drawn. */
    public static final String TASKS = "tasks";
    /** The list and the label to which a draw was narrowed. */
    public static final String LIST = "list";

    public static final String LABEL = "label";
    /** The ISO week urging is about, and the names of the units urged, separated by {@link #BETWEEN}. */
    public static final String WEEK = "week";

    public static final String UNITS = "units";
    public static final String BETWEEN = "|";
    /** The number a decision has in its meeting, the day it sets for an answer, the unit it instructs. */
    public static final String DECISION = "decision";

    public static final String DUE = "due";
    public static final String UNIT = "unit";

    /** On entries about registers: which one ({@code MECHANISM}, {@code ACCOUNTABILITY}, {@code DOCUMENT}), its row, what happened. */
    public static final String REGISTER = "register";

    public static final String NUMBER = "number";
    public static final String ACT = "act";
    /** The number a paper was issued under (文号). */
    public static final String REFERENCE = "reference";
    /** Who checked whether a mechanism is kept. */
    public static final String CHECKED_BY = "checkedBy";
    /** The kind and the quantity of an accountability action, the kind of a document. */
    public static final String SORT = "sort";

    public static final String QUANTITY = "quantity";
    /** Which version of a document's file. */
    public static final String VERSION = "version";

    /** On the creation of a task or measure that came into the tree later than the feedback was broken down: before, it was not. */
    public static final String ADDED = "added";

    private Fact() {}
}
