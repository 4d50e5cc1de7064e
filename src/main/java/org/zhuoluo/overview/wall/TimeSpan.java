package org.zhuoluo.overview.wall;

import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/** What the chart's columns are: weeks, from the round's beginning to a quarter after the day, or the months of all of it. */
public enum TimeSpan {
    WEEKS,
    MONTHS;

    /** The columns said in an address, null where none are; {@link Invalid} where they are neither of both. */
    public static @Nullable TimeSpan of(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        for (TimeSpan span : values()) {
            if (span.name().equals(said)) {
                return span;
            }
        }
        throw Invalid.field("columns", "invalid.parameter", "columns", said);
    }
}
