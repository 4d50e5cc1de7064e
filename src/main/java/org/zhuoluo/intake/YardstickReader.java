package org.zhuoluo.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuoluo.rectification.Indicator;
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.rectification.Milestone;

/** Reads what each task is measured by: its measures, indicators and milestones. */
final class YardstickReader {

    private final Times times;
    private final Draft draft;
    private final Map<String, List<Measure>> measures = new HashMap<>();
    private final Map<String, Map<String, Indicator>> indicators = new HashMap<>();
    private final Map<String, List<Milestone>> milestones = new HashMap<>();

    YardstickReader(Times times, Draft draft) {
        this.times = times;
        this.draft = draft;
    }

    List<Measure> measures(String task) {
        return measures.getOrDefault(task, List.of());
    }

    List<Indicator> indicators(String task) {
        return List.copyOf(indicators.getOrDefault(task, Map.of()).values());
    }

    List<Milestone> milestones(String task) {
        return milestones.getOrDefault(task, List.of());
    }

    void measure(Cells cells) {
        String task = cells.code("任务编号");
        Integer position = cells.whole("措施序号");
        String words = cells.required("整改措施");
        String phrase = cells.optional("完成时限");
        if (position == null || position < 1) {
            cells.wrong("措施序号", "import.measure-position");
            return;
        }
        List<Measure> of = measures.computeIfAbsent(task, none -> new ArrayList<>());
        if (of.stream().anyMatch(known -> known.position() == position)) {
            cells.wrong("措施序号", "import.number-twice", task + "." + position);
            return;
        }
        String number = task + "." + position;
        Times.Due due = times.due(cells, "完成时限", number, null);
        draft.places.put(number, cells);
        of.add(new Measure(
                number,
                position,
                words,
                phrase,
                due == null ? null : due.deadline().day()));
    }

    void indicator(Cells cells) {
        String task = cells.code("任务编号");
        String name = cells.required("指标");
        BigDecimal target = cells.number("目标", cells.required("目标"));
        BigDecimal baseline = cells.optional("基数") == null ? BigDecimal.ZERO : cells.number("基数", cells.required("基数"));
        Map<String, Indicator> of = indicators.computeIfAbsent(task, none -> new LinkedHashMap<>());
        if (target != null && baseline != null) {
            of.putIfAbsent(name, new Indicator(name, cells.required("计量单位"), baseline, target, of.size() + 1));
        }
        var due = cells.day("节点日期");
        if (due != null) {
            BigDecimal stage = cells.number("节点目标", cells.required("节点目标"));
            if (stage != null) {
                milestones.computeIfAbsent(task, none -> new ArrayList<>()).add(new Milestone(name, due, stage));
            }
        }
    }
}
