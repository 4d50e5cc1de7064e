package org.zhuoluo.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task's plan as a program sends it, with the fields of the page; units by their names, separated by “、”. What is left out
 * stays as it is; a list that is sent is the whole list. {@code version} as read before makes a change refuse to undo what
 * another changed since.
 */
record PlanRequest(
        @Nullable String version,
        @Nullable String words,
        @Nullable String goal,
        @Nullable String mode,
        @Nullable String leadUnit,
        @Nullable String responsible,
        @Nullable String supporting,
        @Nullable String supervising,
        @Nullable String person,
        @Nullable String deadline,
        @Nullable List<MeasureRequest> measures,
        @Nullable List<IndicatorRequest> indicators) {

    record MeasureRequest(
            @Nullable String number,
            @Nullable String words,
            @Nullable String due) {}

    record IndicatorRequest(
            @Nullable String name,
            @Nullable String measuredIn,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable List<StageRequest> stages) {}

    record StageRequest(@Nullable String due, @Nullable String target) {}

    /** The same under the names of the page's form. */
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new HashMap<>();
        put(values, "version", version);
        put(values, "words", words);
        put(values, "goal", goal);
        put(values, "mode", mode);
        put(values, "leadUnit", leadUnit);
        put(values, "responsible", responsible);
        put(values, "supporting", supporting);
        put(values, "supervising", supervising);
        put(values, "person", person);
        put(values, "deadline", deadline);
        if (measures != null) {
            put(values, "measures", "");
            for (int at = 0; at < measures.size(); at++) {
                put(values, "measure-" + at + "-", measures.get(at));
            }
        }
        if (indicators != null) {
            put(values, "indicators", "");
            for (int at = 0; at < indicators.size(); at++) {
                put(values, "indicator-" + at + "-", indicators.get(at));
            }
        }
        return values;
    }

    private static void put(Map<String, List<String>> values, String line, MeasureRequest measure) {
        put(values, line + "number", measure.number());
        put(values, line + "words", text(measure.words()));
        put(values, line + "due", measure.due());
    }

    private static void put(Map<String, List<String>> values, String line, IndicatorRequest indicator) {
        put(values, line + "name", text(indicator.name()));
        put(values, line + "measuredIn", indicator.measuredIn());
        put(values, line + "baseline", indicator.baseline());
        put(values, line + "target", indicator.target());
        List<StageRequest> stages = indicator.stages() == null ? List.of() : indicator.stages();
        for (int at = 0; at < stages.size(); at++) {
            put(values, line + "stage-" + at + "-due", text(stages.get(at).due()));
            put(values, line + "stage-" + at + "-target", stages.get(at).target());
        }
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, List.of(value));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
