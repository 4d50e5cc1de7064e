package org.zhuoluo.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many were closed in each of the last complete weeks, the oldest first, and what follows if the weeks to come are like
 * them (facts.md W20). A week to come is any one of those weeks, each as likely as another, whatever the week before it was
 * like; the sum of some such weeks is worked out exactly, so the same history always gives the same answer. A rough
 * picture: it knows nothing of holidays, of hard tasks that stay until last, or of an effort before a deadline.
 */
public record Pace(List<Integer> weeks) {

    /** How many complete weeks it looks back. */
    public static final int LOOKS_BACK = 8;

    /** Per cent of the courses that keep the median date, and those that keep the cautious one. */
    public static final int MEDIAN = 50;

    public static final int CAUTIOUS = 85;

    /** Fewer complete weeks, or fewer closings in them, tell nothing. */
    static final int FEWEST_WEEKS = 4;

    static final int FEWEST_CLOSED = 5;

    /** It looks no further ahead: two years. */
    static final int FURTHEST = 104;

    private static final double ROUNDING = 1e-9;

    public Pace {
        weeks = List.copyOf(weeks);
    }

    /** How many are closed some weeks ahead: at least so many in 85, in 50, in 15 of 100 courses; none beyond what is open. */
    public record Step(int weeks, int cautious, int median, int quick) {}

    /** The pace of the last weeks of a history. */
    static Pace last(List<Integer> history) {
        return new Pace(history.subList(Math.max(0, history.size() - LOOKS_BACK), history.size()));
    }

    public int closed() {
        return weeks.stream().mapToInt(Integer::intValue).sum();
    }

    /** Closings a week on the average, half up, one decimal. */
    public BigDecimal average() {
        return BigDecimal.valueOf(closed())
                .divide(BigDecimal.valueOf(Math.max(1, weeks.size())), 1, RoundingMode.HALF_UP);
    }

    /** The first week at whose end so many are closed in at least so many per cent of the courses; none within two years. */
    OptionalInt weeksUntil(int open, int percent) {
        double[] sums = start(open);
        for (int week = 0; week <= FURTHEST; week++) {
            if (reaches(sums[open], percent)) {
                return OptionalInt.of(week);
            }
            sums = next(sums);
        }
        return OptionalInt.empty();
    }

    /** Week by week from now, how many of the open ones are closed. */
    List<Step> ahead(int open, int weeksAhead) {
        List<Step> steps = new ArrayList<>();
        double[] sums = start(open);
        for (int week = 0; week <= weeksAhead; week++) {
            steps.add(new Step(
                    week, atLeast(sums, CAUTIOUS), atLeast(sums, MEDIAN), atLeast(sums, 2 * MEDIAN - CAUTIOUS)));
            sums = next(sums);
        }
        return steps;
    }

    /** The likelihood of each sum after no week; the last stands for all that is open, or more. */
    private static double[] start(int open) {
        double[] sums = new double[open + 1];
        sums[0] = 1;
        return sums;
    }

    private double[] next(double[] sums) {
        double[] after = new double[sums.length];
        for (int sum = 0; sum < sums.length; sum++) {
            for (int closed : weeks) {
                after[Math.min(sum + closed, sums.length - 1)] += sums[sum] / weeks.size();
            }
        }
        return after;
    }

    private static int atLeast(double[] sums, int percent) {
        double likely = 0;
        for (int sum = sums.length - 1; sum > 0; sum--) {
            likely += sums[sum];
            if (reaches(likely, percent)) {
                return sum;
            }
        }
        return 0;
    }

    private static boolean reaches(double likelihood, int percent) {
        return likelihood + ROUNDING >= percent / 100.0;
    }
}
