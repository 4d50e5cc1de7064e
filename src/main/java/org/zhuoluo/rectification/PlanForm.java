package org.zhuoluo.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A task's plan as it is typed (分解): texts only, units by their names separated by “、”, the deadline as the document words
 * it. The same form holds what stands now, what somebody typed and what a program sent, so that they can be laid side by
 * side. {@code version} is the version of the task that was shown; empty where none was.
 */
public record PlanForm(
        String version,
        String words,
        String goal,
        String mode,
        String leadUnit,
        String responsible,
        String supporting,
        String supervising,
        String person,
        String deadline,
        List<MeasureLine> measures,
        List<IndicatorLine> indicators) {

    /** Lines beyond this many are not read. */
    private static final int MOST_LINES = 200;

    /** A measure; without a number while it is new. */
    public record MeasureLine(String number, String words, String due) {

        boolean isBlank() {
            return number.isBlank() && words.isBlank() && due.isBlank();
        }
    }

    /** An indicator and its dated stages. */
    public record IndicatorLine(
            String name, String measuredIn, String baseline, String target, List<StageLine> stages) {

        public IndicatorLine {
            stages = List.copyOf(stages);
        }

        boolean isBlank() {
            return name.isBlank()
                    && measuredIn.isBlank()
                    && target.isBlank()
                    && stages.stream().allMatch(StageLine::isBlank);
        }
    }

    /** By this day, this much. */
    public record StageLine(String due, String target) {

        boolean isBlank() {
            return due.isBlank() && target.isBlank();
        }
    }

    public PlanForm {
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
    }

    /** An empty plan, of the lead unit named. */
    public static PlanForm empty(String leadUnit) {
        return new PlanForm("", "", "", Mode.TIME_LIMITED.name(), leadUnit, "", "", "", "", "", List.of(), List.of());
    }

    /**
     * What was sent, laid over what stands now: what was not sent stays as it is. A list of measures or indicators that was
     * sent is the whole list.
     */
    public static PlanForm over(PlanForm now, Map<String, List<String>> sent) {
        return new PlanForm(
                text(sent, "version", ""),
                text(sent, "words", now.words),
                text(sent, "goal", now.goal),
                text(sent, "mode", now.mode),
                text(sent, "leadUnit", now.leadUnit),
                text(sent, "responsible", now.responsible),
                text(sent, "supporting", now.supporting),
                text(sent, "supervising", now.supervising),
                text(sent, "person", now.person),
                text(sent, "deadline", now.deadline),
                sent.containsKey("measures") || sent.containsKey("measure-0-words") ? measures(sent) : now.measures,
                sent.containsKey("indicators") || sent.containsKey("indicator-0-name")
                        ? indicators(sent)
                        : now.indicators);
    }

    /** The same with other measures. */
    public PlanForm measuring(List<MeasureLine> others) {
        return with(version, others, indicators);
    }

    /** The same with other indicators. */
    public PlanForm indicating(List<IndicatorLine> others) {
        return with(version, measures, others);
    }

    /**
     * What was typed, to be sent again after somebody else's change has been seen: it knows the present version, and nothing
     * the other added is missing from its lists.
     */
    public PlanForm joining(PlanForm now) {
        List<MeasureLine> allMeasures = new ArrayList<>(measures);
        now.measures.stream()
                .filter(other -> missing(measures, mine -> mine.number().equals(other.number())))
                .forEach(allMeasures::add);
        List<IndicatorLine> allIndicators = new ArrayList<>(indicators);
        now.indicators.stream()
                .filter(other -> missing(indicators, mine -> mine.name().strip().equals(other.name())))
                .forEach(allIndicators::add);
        return with(now.version, allMeasures, allIndicators);
    }

    private PlanForm with(String newVersion, List<MeasureLine> newMeasures, List<IndicatorLine> newIndicators) {
        return new PlanForm(
                newVersion,
                words,
                goal,
                mode,
                leadUnit,
                responsible,
                supporting,
                supervising,
                person,
                deadline,
                newMeasures,
                newIndicators);
    }

    private static <T> boolean missing(List<T> lines, Predicate<T> same) {
        return lines.stream().noneMatch(same);
    }

    private static List<MeasureLine> measures(Map<String, List<String>> sent) {
        List<MeasureLine> lines = new ArrayList<>();
        for (int at = 0; at < MOST_LINES && sent.containsKey("measure-" + at + "-words"); at++) {
            String line = "measure-" + at + "-";
            lines.add(new MeasureLine(
                    text(sent, line + "number", ""), text(sent, line + "words", ""), text(sent, line + "due", "")));
        }
        return lines;
    }

    private static List<IndicatorLine> indicators(Map<String, List<String>> sent) {
        List<IndicatorLine> lines = new ArrayList<>();
        for (int at = 0; at < MOST_LINES && sent.containsKey("indicator-" + at + "-name"); at++) {
            String line = "indicator-" + at + "-";
            List<StageLine> stages = new ArrayList<>();
            for (int of = 0; of < MOST_LINES && sent.containsKey(line + "stage-" + of + "-due"); of++) {
                String stage = line + "stage-" + of + "-";
                stages.add(new StageLine(text(sent, stage + "due", ""), text(sent, stage + "target", "")));
            }
            lines.add(new IndicatorLine(
                    text(sent, line + "name", ""),
                    text(sent, line + "measuredIn", ""),
                    text(sent, line + "baseline", ""),
                    text(sent, line + "target", ""),
                    stages));
        }
        return lines;
    }

    private static String text(Map<String, List<String>> sent, String name, String otherwise) {
        List<String> all = sent.get(name);
        return all == null || all.isEmpty() ? otherwise : all.get(0);
    }
}
