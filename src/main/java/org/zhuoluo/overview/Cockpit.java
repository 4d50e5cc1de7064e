package org.zhuoluo.overview;

import java.util.List;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.Round;

/**
 * What a leader looks at first, as of one day: the figures and how they came about, the tasks that somebody must look at, the
 * units that have not reported, the lead units side by side. {@code whose} is the name the reader is known by in the tasks:
 * their own, or their post where tasks name the post.
 */
public record Cockpit(
        Round round,
        Figures figures,
        List<TrendPoint> trend,
        List<TaskRow> rows,
        List<UnitRow> silent,
        List<CutRow> byUnit,
        String whose) {

    /** The red list, the longest overdue first. */
    public List<TaskRow> overdue() {
        return rows.stream().filter(TaskRow::overdue).toList();
    }

    /** Open tasks whose deadline is near, by the round's yellow light, the nearest first. */
    public List<TaskRow> dueSoon() {
        return rows.stream().filter(row -> row.light() == Light.YELLOW).toList();
    }

    /** Open tasks that were sent back on the way to closing and not reported done since. */
    public List<TaskRow> returned() {
        return rows.stream().filter(row -> row.rework() == Rework.RETURNED).toList();
    }

    /** Open tasks that had been closed. */
    public List<TaskRow> reopened() {
        return rows.stream().filter(row -> row.rework() == Rework.REOPENED).toList();
    }

    /** What the reader leads in person (facts.md F17), open or closed. */
    public List<TaskRow> ledByMe() {
        return rows.stream().filter(row -> whose.equals(row.ledBy())).toList();
    }

    /** What the reader answers for as the leader in charge, open or closed. */
    public List<TaskRow> answeredForByMe() {
        return rows.stream().filter(row -> whose.equals(row.leader())).toList();
    }
}
