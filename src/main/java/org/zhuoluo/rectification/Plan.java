package org.zhuoluo.rectification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a round is to look like: problems and tasks as a workbook states them, already checked against each other. */
public record Plan(List<PlannedProblem> problems, List<PlannedTask> tasks) {

    /** A problem or recommendation; aspect and item by their titles. */
    public record PlannedProblem(
            String number,
            ListKind list,
            Nature nature,
            @Nullable String aspect,
            @Nullable String item,
            String words,
            List<PlannedLabel> labels,
            boolean keyProblem,
            boolean sensitive,
            @Nullable String earlier,
            @Nullable String sourceNumber) {}

    /** A label and what kind it is of. */
    public record PlannedLabel(LabelKind kind, String name) {}

    /** A task with everything that hangs on it; units by their id. */
    public record PlannedTask(
            String number,
            String problem,
            @Nullable Integer running,
            String words,
            @Nullable String goal,
            Mode mode,
            int leadUnitId,
            List<Part> parts,
            @Nullable String leader,
            @Nullable String ledBy,
            @Nullable String person,
            Deadline deadline,
            List<Measure> measures,
            List<Indicator> indicators,
            List<Milestone> milestones) {}
}
