package org.zhuoluo.overview.wall;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.shared.Week;

/** Where a day lies on the chart: every day is equally wide. The axis ends after the last day, {@code to} included. */
record TimeAxis(LocalDate from, LocalDate to, double x, double width, TimeSpan span) {

    private static final int WEEKS_BEFORE = 39;
    private static final int WEEKS_AFTER = 13;
    private static final int MOST_MONTHS = 120;

    /** A column, or some of them under one head. */
    record Tick(LocalDate from, LocalDate to) {}

    static TimeAxis of(WallChart chart, TimeSpan span, double x, double width) {
        LocalDate day = chart.day();
        LocalDate start = chart.round().startsOn();
        LocalDate first = start.isAfter(day) ? day : start;
        if (span == TimeSpan.WEEKS) {
            LocalDate from = first.isBefore(day.minusWeeks(WEEKS_BEFORE)) ? day.minusWeeks(WEEKS_BEFORE) : first;
            return new TimeAxis(
                    Week.of(from).monday(), Week.of(day.plusWeeks(WEEKS_AFTER)).sunday(), x, width, span);
        }
        LocalDate from = first.withDayOfMonth(1);
        LocalDate last = chart.until().isBefore(start) ? start : chart.until();
        LocalDate most = from.plusMonths(MOST_MONTHS).minusDays(1);
        LocalDate to = last.withDayOfMonth(1).plusMonths(1).minusDays(1);
        return new TimeAxis(from, to.isAfter(most) ? most : to, x, width, span);
    }

    double right() {
        return x + width;
    }

    boolean isBefore(LocalDate day) {
        return day.isBefore(from);
    }

    boolean isAfter(LocalDate day) {
        return day.isAfter(to);
    }

    /** Where the day begins; at the edge of the axis where it lies beyond. */
    double at(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / (ChronoUnit.DAYS.between(from, to) + 1);
        return x + width * Math.min(1, Math.max(0, share));
    }

    /** Where the day ends: a deadline's day is in time itself. */
    double end(LocalDate day) {
        return at(day.plusDays(1));
    }

    double middle(LocalDate day) {
        return (at(day) + end(day)) / 2;
    }

    /** The columns: weeks or months. */
    List<Tick> columns() {
        List<Tick> columns = new ArrayList<>();
        for (LocalDate at = from; !at.isAfter(to); ) {
            LocalDate next = span == TimeSpan.WEEKS ? at.plusWeeks(1) : at.plusMonths(1);
            columns.add(new Tick(at, next.minusDays(1)));
            at = next;
        }
        return columns;
    }

    /** What a column is called: the day its week begins on, the number of its month. */
    String name(Tick column) {
        return String.valueOf(span == TimeSpan.WEEKS ? column.from.getDayOfMonth() : column.from.getMonthValue());
    }

    /** Every which column has room for its name in text so large. */
    int step(double size) {
        double column = at(from.plusDays(span == TimeSpan.WEEKS ? 7 : 30)) - x;
        return (int) Math.max(1, Math.ceil(size * 1.6 / column));
    }

    /** What holds the columns: months above weeks, years above months. */
    List<Tick> heads() {
        List<Tick> heads = new ArrayList<>();
        for (LocalDate at = from; !at.isAfter(to); ) {
            LocalDate next = span == TimeSpan.WEEKS
                    ? at.withDayOfMonth(1).plusMonths(1)
                    : LocalDate.of(at.getYear() + 1, Month.JANUARY, 1);
            LocalDate last = next.minusDays(1);
            heads.add(new Tick(at, last.isAfter(to) ? to : last));
            at = next;
        }
        return heads;
    }
}
