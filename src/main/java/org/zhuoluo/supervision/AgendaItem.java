package org.zhuoluo.supervision;

import org.jspecify.annotations.Nullable;

/** One thing a meeting is to talk about, worded as it stood when the agenda was drawn up. */
public record AgendaItem(Source source, @Nullable String task, String words) {

    /** Why it is on the agenda. */
    public enum Source {
        OVERDUE,
        RETURNED,
        /** Verified, and the decision is the leading group's. */
        AWAITING_DECISION,
        DUE,
        /** Units that have not reported this week. */
        SILENT,
        /** Put there by hand. */
        OTHER
    }

    public static AgendaItem other(String words) {
        return new AgendaItem(Source.OTHER, null, words);
    }

    /** What tells it apart among those that are drawn: a task is drawn once, by its most pressing reason. */
    public String key() {
        return task == null ? source.name() : task;
    }
}
