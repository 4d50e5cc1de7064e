package org.zhuoluo.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.exchange.Changes.CellChange;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.overview.Listed;
import org.zhuoluo.rectification.Report;
import org.zhuoluo.shared.Invalid;

/**
 * What a file reports in one row: a measure in one, or a task of which each point that reads otherwise than exported is a
 * report on that measure. The day is the one written in the row, today where it was left alone; the table
 * holds what was said last, so that it cannot lie before the day that stands there.
 */
final class ReportValues {

    private ReportValues() {}

    static List<Report> of(RowChange row, Listed rows, int pledge) {
        CellChange progress = row.cell(Field.PROGRESS);
        CellChange done = row.cell(Field.MEASURE_DONE);
        CellChange day = row.cell(Field.PROGRESS_DAY);
        if (progress == null && day != null) {
            throw Invalid.field("happenedOn", "bring.day-alone");
        }
        if (done != null && !done.mine().equals("是")) {
            throw Invalid.field("done", "bring.done-taken-back");
        }
        if (progress == null && done != null) {
            throw Invalid.field("done", "bring.done-needs-words");
        }
        if (progress == null) {
            return List.of();
        }
        LocalDate on = day == null || day.mine().isEmpty() ? null : LocalDate.parse(day.mine());
        if (on != null && day != null && on.toString().compareTo(day.theirs()) < 0) {
            throw Invalid.field("happenedOn", "bring.day-earlier", day.theirs());
        }
        return rows == Listed.MEASURES
                ? List.of(report(row.number(), progress.mine(), on, done != null, pledge))
                : points(row, progress, on, pledge);
    }

    private static List<Report> points(RowChange row, CellChange progress, @Nullable LocalDate on, int pledge) {
        SortedMap<Integer, String> before = CellText.points(progress.exported());
        SortedMap<Integer, String> after = CellText.points(progress.mine());
        if (!after.keySet().containsAll(before.keySet())) {
            throw Invalid.field("words", "bring.progress-cleared");
        }
        List<Report> reports = new ArrayList<>();
        after.forEach((point, words) -> {
            if (!words.equals(before.get(point))) {
                String measure = point == 0 ? null : row.number() + "." + point;
                reports.add(report(measure, words, on, false, pledge));
            }
        });
        return reports;
    }

    private static Report report(
            @Nullable String measure, String words, @Nullable LocalDate on, boolean done, int pledge) {
        return new Report(measure, words, on, done, List.of(), List.of(), pledge);
    }
}
