package org.zhuoluo.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhuoluo.rectification.PartKind;

/** All that one unit owes as of a day (任务书): its tasks, each with the part it has in it, its measures, deadline, leader and person. */
public record TaskBook(UnitRow unit, WallChart chart, List<Duty> duties) {

    /** A task of the unit: whether the unit leads it, the other parts it has in it, and the measures that make it up. */
    public record Duty(WallChart.Row row, boolean leads, List<PartKind> parts, List<MeasureRow> measures) {}

    /** A part the unit has in a task. */
    record Share(String task, PartKind part) {}

    static TaskBook of(UnitRow unit, WallChart chart, List<MeasureRow> measures, List<Share> shares) {
        Map<String, List<MeasureRow>> byTask = measures.stream().collect(Collectors.groupingBy(MeasureRow::task));
        Map<String, List<Share>> parts = shares.stream().collect(Collectors.groupingBy(Share::task));
        List<Duty> duties = chart.rows().stream()
                .sorted(Comparator.comparingInt(row -> row.task().running()))
                .map(row -> new Duty(
                        row,
                        row.task().leadUnitId() == unit.id(),
                        parts.getOrDefault(row.task().number(), List.of()).stream()
                                .map(Share::part)
                                .sorted()
                                .toList(),
                        byTask.getOrDefault(row.task().number(), List.of())))
                .toList();
        return new TaskBook(unit, chart, duties);
    }

    public int measures() {
        return duties.stream().mapToInt(duty -> duty.measures.size()).sum();
    }

    public long measuresDone() {
        return duties.stream()
                .flatMap(duty -> duty.measures.stream())
                .filter(MeasureRow::done)
                .count();
    }
}
