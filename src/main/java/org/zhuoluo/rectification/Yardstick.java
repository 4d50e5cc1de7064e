package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Stage.Mark;
import org.zhuoluo.rectification.Stage.Point;

/**
 * An indicator with its stages on a day. The target at the deadline in force is the last stage, implied where no milestone
 * says so.
 */
public record Yardstick(TaskSheet.IndicatorState state, List<Stage> stages) {

    public Yardstick {
        stages = List.copyOf(stages);
    }

    /** Whether the next stage is behind, or the last one that passed was missed. */
    public boolean isBehind() {
        return stages.stream().anyMatch(stage -> stage.mark() == Mark.BEHIND);
    }

    /** Lays readings (by their day, the last of each) against the stages; {@code from} is the day the round begins. */
    static Yardstick of(
            TaskSheet.IndicatorState state,
            NavigableMap<LocalDate, BigDecimal> readings,
            LocalDate from,
            @Nullable LocalDate deadline,
            LocalDate today) {
        Indicator indicator = state.indicator();
        boolean rises = indicator.target().compareTo(indicator.baseline()) >= 0;
        BigDecimal now = at(readings, today, indicator);
        List<Stage> stages = new ArrayList<>();
        Point last = new Point(from, indicator.baseline());
        boolean nextIsKnown = false;
        List<Milestone> planned = planned(state, deadline);
        for (Milestone stage : planned) {
            boolean passed = stage.due().isBefore(today);
            boolean dated = !stage.due().isAfter(today);
            BigDecimal then = passed ? at(readings, stage.due(), indicator) : now;
            Point there = new Point(stage.due(), stage.target());
            BigDecimal expected = passed || nextIsKnown ? null : last.towards(there, today);
            Mark mark = mark(reaches(then, stage.target(), rises), passed, expected, now, rises);
            boolean implied = !state.milestones().contains(stage);
            stages.add(new Stage(stage.due(), stage.target(), dated ? then : null, expected, mark, implied));
            nextIsKnown |= !passed;
            last = there;
        }
        return new Yardstick(state, stages);
    }

    private static Mark mark(
            boolean reached, boolean passed, @Nullable BigDecimal expected, BigDecimal now, boolean rises) {
        if (reached || passed) {
            return reached ? Mark.MET : Mark.MISSED;
        }
        if (expected == null) {
            return Mark.TO_COME;
        }
        return reaches(now, expected, rises) ? Mark.ON_COURSE : Mark.BEHIND;
    }

    private static List<Milestone> planned(TaskSheet.IndicatorState state, @Nullable LocalDate deadline) {
        List<Milestone> planned = new ArrayList<>(state.milestones());
        BigDecimal target = state.indicator().target();
        boolean ends = planned.stream()
                .anyMatch(stage -> deadline == null
                        || !stage.due().isBefore(deadline)
                        || stage.target().compareTo(target) == 0);
        if (!ends && deadline != null) {
            planned.add(new Milestone(state.indicator().name(), deadline, target));
        }
        return planned;
    }

    private static boolean reaches(BigDecimal value, BigDecimal target, boolean rises) {
        return rises ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
    }

    private static BigDecimal at(NavigableMap<LocalDate, BigDecimal> readings, LocalDate day, Indicator indicator) {
        var last = readings.floorEntry(day);
        return last == null ? indicator.baseline() : last.getValue();
    }
}
