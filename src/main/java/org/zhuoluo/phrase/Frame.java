package org.zhuoluo.phrase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Within what a phrase is read.
 *
 * @param from the first day of the round it speaks of
 * @param to the last day that is expected
 * @param ends whether a day after {@code to} is asked about; not where the round goes on without an end
 * @param feedbackOn when the feedback was received, from which 立行立改 and 收到反馈后3个月内 count; none where it is not said
 */
public record Frame(
        LocalDate from,
        LocalDate to,
        boolean ends,
        @Nullable LocalDate feedbackOn) {

    /** The same, but nothing is asked about a day after its end. */
    public Frame open() {
        return new Frame(from, to, false, feedbackOn);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
