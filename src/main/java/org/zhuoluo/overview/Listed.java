package org.zhuoluo.overview;

/** What the rows of a list are. */
public enum Listed {
    PROBLEMS,
    TASKS,
    MEASURES
}
