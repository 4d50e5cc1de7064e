package org.zhuoluo.phrase;

/** Why a phrase is not taken as it was read: somebody is asked for the day instead. */
public enum Doubt {
    /** No time in it that we know. */
    UNREADABLE,
    /** A time is named, but more is said than we know. */
    PARTLY,
    /** 12月初, 12月前, 20年底: more than one day may be meant. */
    VAGUE,
    /** No year is said, and the round does not tell which. */
    NO_YEAR,
    /** More than one deadline is named. */
    SEVERAL,
    /** 2020年11月起: a beginning is no end. */
    ONLY_START,
    /** A span that ends before it begins. */
    BACKWARDS,
    /** 立行立改, or a time counted from the feedback, while the round does not say when that was received. */
    NO_FEEDBACK_DAY,
    /** Working days are not counted. */
    WORKING_DAYS,
    /** It says otherwise than what stands beside it: 长期坚持 with a time limit. */
    OTHERWISE,
    /** A day before the round begins. */
    BEFORE_ROUND,
    /** A day after the round ends. */
    AFTER_ROUND,
    /** A year that nobody means: 1900, 2099. */
    FAR
}
