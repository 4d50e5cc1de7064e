package org.zhuoluo.overview.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.overview.Count;
import org.zhuoluo.overview.OnTime;
import org.zhuoluo.overview.RegionFigures;
import org.zhuoluo.overview.RoundFigures;

/** The rounds of a region as they are taken away: the rows of the page in its order, each with its day; the whole comes last. */
final class RegionTable {

    private static final List<String> COLUMNS = List.of(
            "region.region",
            "cuts.column.round",
            "region.phase",
            "overview.day",
            "region.column.problems",
            "region.column.withdrawn",
            "region.column.self-reported",
            "region.column.verified",
            "region.column.closed",
            "cuts.column.rate",
            "region.column.tasks",
            "overview.overdue",
            "region.column.soon",
            "region.silent",
            "cuts.column.accepted",
            "cuts.column.in-original",
            "cuts.column.in-approved",
            "cuts.column.on-time.ORIGINAL",
            "cuts.column.on-time.APPROVED",
            "region.last");

    private RegionTable() {}

    static CutTable of(RegionFigures figures, CutWords words) {
        String day = figures.asOf().toString();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RoundFigures one : figures.rounds()) {
            String region = one.region().isEmpty() ? figures.name() : one.region();
            String phase = words.say("region.phase." + one.phase());
            rows.add(row(
                    List.of(region, one.name(), phase, day),
                    one.problems(),
                    List.of(one.tasks().total(), one.overdue(), one.dueSoon(), one.silent()),
                    one.onTime(),
                    one.lastEntryOn()));
        }
        RegionFigures.Whole whole = figures.whole();
        rows.add(row(
                List.of(words.say("region.whole", figures.rounds().size()), "", "", day),
                whole.problems(),
                List.of(whole.tasks().total(), whole.overdue(), whole.dueSoon(), whole.silent()),
                whole.onTime(),
                whole.lastEntryOn()));
        String title =
                String.join("_", words.say("region.of", figures.name()), words.say("list." + figures.list()), day);
        return new CutTable(title, COLUMNS.stream().map(words::say).toList(), rows);
    }

    private static List<@Nullable Object> row(
            List<String> names, Count problems, List<Integer> tasks, OnTime onTime, @Nullable LocalDate last) {
        List<@Nullable Object> cells = new ArrayList<>(names);
        BigDecimal rate = problems.countable() == 0 ? null : problems.rate();
        cells.addAll(Arrays.asList(
                problems.total(),
                problems.withdrawn(),
                problems.selfReported(),
                problems.verified(),
                problems.closed(),
                rate));
        cells.addAll(tasks);
        cells.addAll(Arrays.asList(
                onTime.accepted(), onTime.original(), onTime.approved(), onTime.originalRate(), onTime.approvedRate()));
        cells.add(last == null ? null : last.toString());
        return cells;
    }
}
