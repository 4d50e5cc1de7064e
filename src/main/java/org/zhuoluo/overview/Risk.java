package org.zhuoluo.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Stage.Mark;
import org.zhuoluo.rectification.Yardstick;

/**
 * An open task whose deadline may be missed, with the reasons that hold on the day (facts.md W20: 早发现、早提醒). The level is the
 * number of reasons: one is low, two are medium, more are high. Tasks without a day, those applied for in time, and those
 * already overdue have none.
 */
public record Risk(TaskRow task, List<Reason> reasons) {

    /** The most urgent first: by level, then by deadline, then by the task's running number. */
    static final Comparator<Risk> ORDER = Comparator.comparing(Risk::level)
            .thenComparing(risk -> risk.task().deadline(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(risk -> risk.task().running());

    /** Weeks without an entry from which a task counts as silent: W8 asks for one each week. */
    static final int SILENT_WEEKS = 3;

    /** By how many hundredths the share of measures done may lag behind the share of time gone. */
    static final int MAY_LAG = 25;

    /** How likely, by the number of reasons; the highest first. */
    public enum Level {
        HIGH,
        MEDIUM,
        LOW
    }

    /** What speaks for missing the deadline. */
    public enum Cause {
        /** The deadline is within the days of the yellow light, and measures are open: days left, measures open. */
        DUE_SOON,
        /** Nothing was reported for weeks: how many, since the last report or the start of the round. */
        SILENT,
        /** The share of measures done or waived lags behind the share of time gone: settled, all, per cent of the time gone. */
        MEASURES_BEHIND,
        /** Dated stages of its indicators were missed: how many. */
        STAGES_MISSED,
        /** Indicators fall short of the line to their next stage: how many. */
        INDICATORS_BEHIND,
        /** The deadline was put off before: how often. */
        EXTENDED,
        /** It was returned for rework: how often. */
        RETURNED
    }

    /** One reason with its figures in the order in which its words name them. */
    public record Reason(Cause cause, List<Integer> figures) {

        static Reason of(Cause cause, Integer... figures) {
            return new Reason(cause, List.of(figures));
        }
    }

    /** Measures of a task: all, and those done or waived. */
    record Measures(String task, int total, int settled) {

        int open() {
            return total - settled;
        }
    }

    public Risk {
        reasons = List.copyOf(reasons);
    }

    @JsonProperty("level")
    public Level level() {
        return reasons.size() > 2 ? Level.HIGH : reasons.size() == 2 ? Level.MEDIUM : Level.LOW;
    }

    /** Whether a task can still miss its deadline: open, with a day, neither over it nor applied for. */
    static boolean isOpenTo(TaskRow task) {
        return switch (task.standing()) {
            case UNCLAIMED, NOT_STARTED, UNDER_WAY -> task.deadline() != null && !task.overdue();
            case SELF_REPORTED, REVIEWED, VERIFIED, CLOSED, WITHDRAWN -> false;
        };
    }

    static Risk of(TaskRow task, Round round, LocalDate day, Measures measures, List<Yardstick> yardsticks) {
        List<Reason> reasons = new ArrayList<>();
        Integer left = task.daysLeft();
        if (left != null && left <= round.yellowDays() && measures.open() > 0) {
            reasons.add(Reason.of(Cause.DUE_SOON, left, measures.open()));
        }
        LocalDate last = task.lastReportOn() == null ? round.startsOn() : task.lastReportOn();
        int silent = (int) ChronoUnit.WEEKS.between(last, day);
        if (silent >= SILENT_WEEKS) {
            reasons.add(Reason.of(Cause.SILENT, silent));
        }
        int gone = gone(round.startsOn(), task.deadline(), day);
        if (measures.total() > 0 && 100 * measures.settled() < (gone - MAY_LAG) * measures.total()) {
            reasons.add(Reason.of(Cause.MEASURES_BEHIND, measures.settled(), measures.total(), gone));
        }
        count(
                reasons,
                Cause.STAGES_MISSED,
                yardsticks.stream()
                        .flatMap(one -> one.stages().stream())
                        .filter(stage -> stage.mark() == Mark.MISSED)
                        .count());
        count(
                reasons,
                Cause.INDICATORS_BEHIND,
                yardsticks.stream().filter(Yardstick::isBehind).count());
        count(reasons, Cause.EXTENDED, task.extensions());
        count(reasons, Cause.RETURNED, task.returns());
        return new Risk(task, reasons);
    }

    private static void count(List<Reason> reasons, Cause cause, long times) {
        if (times > 0) {
            reasons.add(Reason.of(cause, (int) times));
        }
    }

    /** Per cent of the time from the start of the round to the deadline that is gone, half up. */
    private static int gone(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        long whole = to == null ? 0 : ChronoUnit.DAYS.between(from, to);
        if (whole <= 0) {
            return 100;
        }
        return BigDecimal.valueOf(100 * ChronoUnit.DAYS.between(from, day))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
