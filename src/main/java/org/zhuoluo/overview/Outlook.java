package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When the open ones will be closed at the pace of the last weeks: the median date, which half of the courses keep, and the
 * cautious one, which 85 of 100 keep. It says so where that cannot be told. Never certain, and no measure of anybody.
 *
 * @param closed how many were closed by the day
 * @param open how many of the others are looked at
 * @param steps from now to the cautious date, week by week; none where nothing is told
 */
public record Outlook(
        int closed,
        int open,
        Pace pace,
        Answer answer,
        @Nullable LocalDate median,
        @Nullable LocalDate cautious,
        List<Pace.Step> steps) {

    /** Whether dates are told, and if not, why. */
    public enum Answer {
        TOLD,
        NOTHING_OPEN,
        /** Fewer than four complete weeks, or fewer than five closings in those looked at. */
        TOO_LITTLE_HISTORY,
        /** Nothing was closed in the weeks looked at. */
        NO_PACE,
        /** Not within two years. */
        TOO_FAR
    }

    /** What is told on a day of so many open ones. */
    static Outlook of(int closed, int open, Pace pace, LocalDate day) {
        Answer answer = answer(open, pace);
        if (answer != Answer.TOLD) {
            return untold(closed, open, pace, answer);
        }
        OptionalInt median = pace.weeksUntil(open, Pace.MEDIAN);
        OptionalInt cautious = pace.weeksUntil(open, Pace.CAUTIOUS);
        if (median.isEmpty() || cautious.isEmpty()) {
            return untold(closed, open, pace, Answer.TOO_FAR);
        }
        return new Outlook(
                closed,
                open,
                pace,
                Answer.TOLD,
                day.plusWeeks(median.getAsInt()),
                day.plusWeeks(cautious.getAsInt()),
                pace.ahead(open, cautious.getAsInt()));
    }

    public boolean isTold() {
        return answer == Answer.TOLD;
    }

    private static Answer answer(int open, Pace pace) {
        if (open == 0) {
            return Answer.NOTHING_OPEN;
        }
        if (pace.weeks().size() < Pace.FEWEST_WEEKS) {
            return Answer.TOO_LITTLE_HISTORY;
        }
        if (pace.closed() == 0) {
            return Answer.NO_PACE;
        }
        return pace.closed() < Pace.FEWEST_CLOSED ? Answer.TOO_LITTLE_HISTORY : Answer.TOLD;
    }

    private static Outlook untold(int closed, int open, Pace pace, Answer answer) {
        return new Outlook(closed, open, pace, answer, null, null, List.of());
    }
}
