package org.zhuoluo.overview.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.overview.Count;
import org.zhuoluo.overview.CutRow;
import org.zhuoluo.overview.Cuts;
import org.zhuoluo.overview.Handling;
import org.zhuoluo.overview.OnTime;

/**
 * A cut as it is taken away: what the page shows, as one table. Every row says of which round, list and day it tells, since a
 * figure without its day is none; the whole comes last; two columns for each week follow those of the day.
 *
 * @param rows cells that are texts, numbers, or nothing; rates are numbers in per cent
 */
record CutTable(String title, List<String> header, List<List<@Nullable Object>> rows) {

    private static final List<String> COLUMNS = List.of(
            "overview.total",
            "cuts.withdrawn",
            "overview.self-reported",
            "overview.verified",
            "overview.closed",
            "cuts.column.rate",
            "light.RED",
            "light.YELLOW",
            "cuts.column.accepted",
            "cuts.column.in-original",
            "cuts.column.in-approved",
            "cuts.column.on-time.ORIGINAL",
            "cuts.column.on-time.APPROVED",
            "cuts.column.applied",
            "cuts.median",
            "cuts.returned",
            "cuts.column.times-returned",
            "cuts.returns");

    static CutTable of(Cuts cuts, String round, CutWords words) {
        String by = words.say("cuts.by." + cuts.by());
        String list = words.say(cuts.list() == null ? "cuts.all-lists" : "list." + cuts.list());
        List<String> header = new ArrayList<>(
                List.of(words.say("cuts.column.round"), words.say("overview.list"), words.say("overview.day"), by));
        COLUMNS.forEach(column -> header.add(words.say(column)));
        for (Cuts.WeekEnd week : cuts.weeks()) {
            header.add(
                    words.say("cuts.column.week-closed", week.week(), week.day().toString()));
            header.add(
                    words.say("cuts.column.week-rate", week.week(), week.day().toString()));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Cuts.Part part : cuts.parts()) {
            rows.add(row(List.of(round, list, cuts.asOf().toString(), words.name(cuts.by(), part.row(), false)), part));
        }
        rows.add(row(
                List.of(
                        round,
                        list,
                        cuts.asOf().toString(),
                        words.name(cuts.by(), cuts.whole().row(), true)),
                cuts.whole()));
        String title = String.join(
                "_", round, words.say("cuts.title"), by, list, cuts.asOf().toString());
        return new CutTable(title, header, rows);
    }

    private static List<@Nullable Object> row(List<String> of, Cuts.Part part) {
        List<@Nullable Object> cells = new ArrayList<>(of);
        CutRow row = part.row();
        Count tasks = row.tasks();
        OnTime onTime = row.onTime();
        Handling handling = row.handling();
        cells.addAll(Arrays.asList(
                tasks.total(),
                tasks.withdrawn(),
                tasks.selfReported(),
                tasks.verified(),
                tasks.closed(),
                rate(tasks),
                row.overdue(),
                row.dueSoon(),
                onTime.accepted(),
                onTime.original(),
                onTime.approved(),
                onTime.originalRate(),
                onTime.approvedRate(),
                handling.applied(),
                handling.medianDays(),
                handling.returned(),
                handling.returns(),
                handling.returnsPerClosing()));
        for (Count week : part.weeks()) {
            cells.add(week.closed());
            cells.add(rate(week));
        }
        return cells;
    }

    private static @Nullable Object rate(Count count) {
        return count.countable() == 0 ? null : count.rate();
    }
}
