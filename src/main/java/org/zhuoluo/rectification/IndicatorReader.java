package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhuoluo.shared.Typed;

/** Reads the indicators and their dated stages of a plan as they were typed; lines left empty are passed over. */
final class IndicatorReader {

    private static final int LONGEST_NAME = 100;

    private final PlanReader reader;
    private final List<PlanForm.IndicatorLine> lines;

    IndicatorReader(PlanReader reader, List<PlanForm.IndicatorLine> lines) {
        this.reader = reader;
        this.lines = lines;
    }

    List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            PlanForm.IndicatorLine line = lines.get(at);
            if (!line.isBlank()) {
                String field = "indicator-" + at + "-";
                String name = reader.required(field + "name", line.name(), LONGEST_NAME);
                if (!name.isEmpty() && !names.add(name)) {
                    reader.wrong(field + "name", "invalid.indicator-named-twice", name);
                }
                BigDecimal baseline = line.baseline().isBlank()
                        ? BigDecimal.ZERO
                        : reader.typed(() -> Typed.number(field + "baseline", line.baseline()), BigDecimal.ZERO);
                indicators.add(new Indicator(
                        name,
                        reader.required(field + "measuredIn", line.measuredIn(), LONGEST_NAME),
                        baseline,
                        reader.typed(() -> Typed.number(field + "target", line.target()), BigDecimal.ONE),
                        indicators.size() + 1));
            }
        }
        return indicators;
    }

    List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            PlanForm.IndicatorLine line = lines.get(at);
            Set<LocalDate> days = new HashSet<>();
            for (int of = 0; of < line.stages().size(); of++) {
                PlanForm.StageLine stage = line.stages().get(of);
                if (stage.isBlank()) {
                    continue;
                }
                String field = "indicator-" + at + "-stage-" + of + "-";
                LocalDate due = reader.typed(() -> Typed.requiredDay(field + "due", stage.due()), LocalDate.EPOCH);
                BigDecimal target = reader.typed(() -> Typed.number(field + "target", stage.target()), BigDecimal.ONE);
                if (!days.add(due)) {
                    reader.wrong(field + "due", "invalid.stage-twice", stage.due());
                }
                milestones.add(new Milestone(line.name().strip(), due, target));
            }
        }
        return milestones;
    }
}
