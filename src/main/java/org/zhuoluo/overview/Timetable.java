package org.zhuoluo.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Standing;

/** What falls due when (时间表): the deadlines in force and the milestones of a chart by date, month by month, then what has no date. */
public record Timetable(LocalDate day, List<Month> months, List<WallChart.Row> undated) {

    /** A month and what falls due in it, in the order of the days. */
    public record Month(YearMonth month, List<Due> dues) {

        /** Whether the day lies in it. */
        public boolean holds(LocalDate day) {
            return month.equals(YearMonth.from(day));
        }

        /** How many deadlines lie in it, milestones aside. */
        public long tasks() {
            return dues.stream().filter(due -> due.pin == null).count();
        }

        public long closed() {
            return dues.stream()
                    .filter(due -> due.pin == null && due.row.task().standing() == Standing.CLOSED)
                    .count();
        }

        public long overdue() {
            return dues.stream()
                    .filter(due -> due.pin == null && due.row.task().overdue())
                    .count();
        }
    }

    /** A day on which a task must be done, or a milestone of it reached. */
    public record Due(LocalDate on, WallChart.Row row, WallChart.@Nullable Pin pin) {}

    public static Timetable of(WallChart chart) {
        List<Due> dues = new ArrayList<>();
        List<WallChart.Row> undated = new ArrayList<>();
        for (WallChart.Row row : chart.rows()) {
            LocalDate deadline = row.task().deadline();
            if (deadline == null) {
                undated.add(row);
            } else {
                dues.add(new Due(deadline, row, null));
            }
            row.pins().forEach(pin -> dues.add(new Due(pin.stage().due(), row, pin)));
        }
        dues.sort(Comparator.comparing(Due::on)
                .thenComparing(due -> due.row.task().running()));
        TreeMap<YearMonth, List<Due>> months = new TreeMap<>();
        dues.forEach(due -> months.computeIfAbsent(YearMonth.from(due.on), month -> new ArrayList<>())
                .add(due));
        return new Timetable(
                chart.day(),
                months.entrySet().stream()
                        .map(month -> new Month(month.getKey(), month.getValue()))
                        .toList(),
                undated);
    }

    /** How many tasks stand in it, each once. */
    public long tasks() {
        return months.stream().mapToLong(Month::tasks).sum() + undated.size();
    }

    public long milestones() {
        return months.stream()
                .flatMap(month -> month.dues.stream())
                .filter(due -> due.pin != null)
                .count();
    }
}
