package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Unit;
import org.zhuoluo.shared.Percent;

/** A task as it stands on a day, with everything that hangs on it: what its page, the API and papers draw. */
public record TaskSheet(
        Round round,
        Task task,
        Problem problem,
        Unit lead,
        List<UnitPart> parts,
        State state,
        List<MeasureState> measures,
        List<IndicatorState> indicators,
        @Nullable String closingNumber) {

    /** Where the task stands, derived from the ledger; the deadline is the one in force. */
    public record State(
            Standing standing,
            @Nullable LocalDate since,
            @Nullable LocalDate selfReportedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate lastReportOn,
            @Nullable Integer daysLeft,
            boolean overdue,
            Light light,
            @Nullable LocalDate deadline,
            int extensions,
            int returns) {

        /** Days after the deadline, as a positive number. */
        public int daysOver() {
            return daysLeft == null ? 0 : Math.max(0, -daysLeft);
        }
    }

    /** A unit and its part. */
    public record UnitPart(PartKind kind, Unit unit) {}

    /** A measure, whether it is done or waived, and the day of its last report. */
    public record MeasureState(
            Measure measure, boolean done, @Nullable LocalDate lastReportOn, boolean waived) {

        /** Whether it stands in the way of applying for closing. */
        public boolean isOpen() {
            return !done && !waived;
        }
    }

    /** An indicator with its last reading and its dated stages. */
    public record IndicatorState(
            Indicator indicator,
            @Nullable BigDecimal actual,
            @Nullable LocalDate readOn,
            List<Milestone> milestones) {

        /** Actual over target in per cent, half up, one decimal; null without a reading or with a target of nought. */
        public @Nullable BigDecimal rate() {
            if (actual == null || indicator.target().signum() == 0) {
                return null;
            }
            return Percent.of(actual, indicator.target(), 1);
        }
    }

    /** The kinds of part that some unit has in the task. */
    public List<PartKind> kinds() {
        return parts.stream().map(UnitPart::kind).distinct().sorted().toList();
    }

    /** The units of a part, in the order in which the round came to know them. */
    public List<Unit> units(PartKind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(UnitPart::unit)
                .sorted(Comparator.comparingInt(Unit::id))
                .toList();
    }

    public long measuresDone() {
        return measures.stream().filter(MeasureState::done).count();
    }
}
