package org.zhuoluo.rectification.web;

import java.util.ArrayList;
import java.util.List;
import org.zhuoluo.rectification.PlanForm;
import org.zhuoluo.rectification.PlanForm.IndicatorLine;
import org.zhuoluo.rectification.PlanForm.MeasureLine;
import org.zhuoluo.rectification.PlanForm.StageLine;

/**
 * Adds, drops and moves the lines of a plan while it is typed, without a script: a button names what to do with which line
 * ({@code measure}, {@code drop-2}, {@code up-2}, {@code indicator}, {@code drop-indicator-0}, {@code stage-0}) and the form is
 * drawn again with everything typed. Moving up changes the words of two lines: each number keeps its place.
 */
final class PlanRows {

    private static final MeasureLine NO_MEASURE = new MeasureLine("", "", "");
    private static final StageLine NO_STAGE = new StageLine("", "");

    private PlanRows() {}

    static PlanForm redrawn(PlanForm form, String what) {
        int at = what.matches(".*-\\d{1,4}") ? Integer.parseInt(what.substring(what.lastIndexOf('-') + 1)) : -1;
        List<MeasureLine> measures = new ArrayList<>(form.measures());
        List<IndicatorLine> indicators = new ArrayList<>(form.indicators());
        switch (what.replaceAll("-\\d+$", "")) {
            case "measure" -> measures.add(NO_MEASURE);
            case "drop" -> drop(measures, at);
            case "up" -> up(measures, at);
            case "indicator" -> indicators.add(new IndicatorLine("", "", "", "", List.of(NO_STAGE)));
            case "drop-indicator" -> drop(indicators, at);
            case "stage" -> stage(indicators, at);
            default -> {
                // a button no form of ours has: everything typed is shown again
            }
        }
        return form.measuring(measures).indicating(indicators);
    }

    /** With a first empty line, where there is none: something to type into. */
    static PlanForm ready(PlanForm form) {
        return form.measures().isEmpty() ? form.measuring(List.of(NO_MEASURE)) : form;
    }

    private static <T> void drop(List<T> lines, int at) {
        if (at >= 0 && at < lines.size()) {
            lines.remove(at);
        }
    }

    private static void up(List<MeasureLine> lines, int at) {
        if (at > 0 && at < lines.size()) {
            MeasureLine upper = lines.get(at - 1);
            MeasureLine lower = lines.get(at);
            lines.set(at - 1, new MeasureLine(upper.number(), lower.words(), lower.due()));
            lines.set(at, new MeasureLine(lower.number(), upper.words(), upper.due()));
        }
    }

    private static void stage(List<IndicatorLine> lines, int at) {
        if (at >= 0 && at < lines.size()) {
            IndicatorLine line = lines.get(at);
            List<StageLine> stages = new ArrayList<>(line.stages());
            stages.add(NO_STAGE);
            lines.set(at, new IndicatorLine(line.name(), line.measuredIn(), line.baseline(), line.target(), stages));
        }
    }
}
