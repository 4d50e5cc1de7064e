package org.zhuoluo.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing in which two plans of a task differ: which ({@code words}, {@code deadline}, {@code measure} …), of which measure
 * or indicator, what the one says and what the other; the empty text where one of them says nothing.
 */
public record PlanChange(String what, String about, String before, String after) {

    /** Everything in which they differ, in the order of the form. */
    public static List<PlanChange> between(PlanForm before, PlanForm after) {
        List<PlanChange> changes = new ArrayList<>();
        compare(changes, "words", before, after, PlanForm::words);
        compare(changes, "goal", before, after, PlanForm::goal);
        compare(changes, "mode", before, after, PlanForm::mode);
        compare(changes, "leadUnit", before, after, PlanForm::leadUnit);
        compare(changes, "responsible", before, after, form -> sorted(form.responsible()));
        compare(changes, "supporting", before, after, form -> sorted(form.supporting()));
        compare(changes, "supervising", before, after, form -> sorted(form.supervising()));
        compare(changes, "person", before, after, PlanForm::person);
        compare(changes, "deadline", before, after, PlanForm::deadline);
        compare(changes, "measure", measures(before), measures(after));
        compare(changes, "indicator", indicators(before), indicators(after));
        return changes;
    }

    /** The key under which the bundles say what happened: something came, went, or is another. */
    String key() {
        if (before.isEmpty()) {
            return "plan.told-new";
        }
        return after.isEmpty() ? "plan.told-gone" : "plan.told";
    }

    private static void compare(
            List<PlanChange> changes, String what, PlanForm before, PlanForm after, Function<PlanForm, String> of) {
        String one = of.apply(before).strip();
        String other = of.apply(after).strip();
        if (!one.equals(other)) {
            changes.add(new PlanChange(what, "", one, other));
        }
    }

    private static void compare(
            List<PlanChange> changes, String what, Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        for (String name : all.keySet()) {
            String one = before.getOrDefault(name, "");
            String other = after.getOrDefault(name, "");
            if (!one.equals(other)) {
                changes.add(new PlanChange(what, name, one, other));
            }
        }
    }

    private static Map<String, String> measures(PlanForm form) {
        Map<String, String> measures = new LinkedHashMap<>();
        for (PlanForm.MeasureLine line : form.measures()) {
            String due = line.due().strip();
            String told = line.words().strip() + (due.isEmpty() ? "" : "（" + due + "）");
            measures.merge(line.number(), told, (one, other) -> one + "；" + other);
        }
        return measures;
    }

    private static Map<String, String> indicators(PlanForm form) {
        Map<String, String> indicators = new LinkedHashMap<>();
        for (PlanForm.IndicatorLine line : form.indicators()) {
            if (line.isBlank()) {
                continue;
            }
            String stages = line.stages().stream()
                    .filter(stage -> !stage.isBlank())
                    .map(stage ->
                            "，" + stage.due().strip() + " 达到 " + stage.target().strip())
                    .collect(Collectors.joining());
            String baseline = line.baseline().isBlank() ? "0" : line.baseline().strip();
            String told = "基数 %s，目标 %s %s%s"
                    .formatted(
                            baseline, line.target().strip(), line.measuredIn().strip(), stages);
            indicators.put(line.name().strip(), told);
        }
        return indicators;
    }

    private static String sorted(String units) {
        return java.util.Arrays.stream(units.split("[、，,;；\\s]+"))
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
