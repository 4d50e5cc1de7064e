package org.zhuoluo.rectification;

/** The light of a task on a day: red overdue, yellow soon due, green in time, none when closed or withdrawn. */
public enum Light {
    RED,
    YELLOW,
    GREEN,
    NONE
}
