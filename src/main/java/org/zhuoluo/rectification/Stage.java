package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A dated stage of an indicator, planned against actual (节点, facts.md F21). A stage whose day has passed was met when the last
 * reading on or before that day reached its target, else missed. A stage still to come is met as soon as its target is
 * reached; the next one is behind when the last reading falls short of the straight line from the stage before it (at
 * first: from the baseline on the day the round begins) to its own target and day; so it shows before the day is there.
 * The stages after the next one are to come. An indicator without a reading stands at its baseline; one whose target lies
 * below its baseline reaches it from above.
 */
public record Stage(
        LocalDate due,
        BigDecimal planned,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        Mark mark,
        boolean implied) {

    /** How a stage stands. */
    public enum Mark {
        MET,
        MISSED,
        BEHIND,
        ON_COURSE,
        TO_COME
    }

    /** Where a line begins or ends. */
    record Point(LocalDate day, BigDecimal value) {

        /** The value on a day of the straight line from here to there. */
        BigDecimal towards(Point there, LocalDate on) {
            long whole = ChronoUnit.DAYS.between(day, there.day);
            long gone = ChronoUnit.DAYS.between(day, on);
            if (whole <= 0 || gone >= whole) {
                return there.value;
            }
            if (gone <= 0) {
                return value;
            }
            BigDecimal share = BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
            return value.add(there.value.subtract(value).multiply(share)).setScale(1, java.math.RoundingMode.HALF_UP);
        }
    }
}
