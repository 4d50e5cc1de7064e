package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Deadline;
import org.zhuoluo.rectification.LabelKind;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.Nature;
import org.zhuoluo.rectification.Part;
import org.zhuoluo.rectification.PartKind;
import org.zhuoluo.rectification.Plan;
import org.zhuoluo.shared.Plain;

/** Reads problems and tasks, and checks them against each other and against what they are measured by. */
final class TreeReader {

    static final String PROBLEM = "[A-Z]?[1-9]\\d{0,4}";
    private static final String TASK = PROBLEM + "\\.[1-9]\\d{0,2}";

    private final Sheets sheets;
    private final Draft draft;
    private final UnitNames units;
    private final YardstickReader yardsticks;
    private final Times times;

    private final Existing existing;

    /** {@code units}: what names mean, those of the sheet 单位 included; {@code existing}: what the round already has. */
    TreeReader(Sheets sheets, Draft draft, UnitNames units, Existing existing, Times times) {
        this.existing = existing;
        this.times = times;
        this.yardsticks = new YardstickReader(times, draft);
        this.sheets = sheets;
        this.draft = draft;
        this.units = units;
    }

    void read() {
        Set<String> problems = new HashSet<>();
        sheets.rows("问题清单").forEach(row -> problem(new Cells(row, draft.errors), problems));
        sheets.rows("整改措施").forEach(row -> yardsticks.measure(new Cells(row, draft.errors)));
        sheets.rows("指标").forEach(row -> yardsticks.indicator(new Cells(row, draft.errors)));
        Set<String> tasks = new HashSet<>();
        sheets.rows("任务清单").forEach(row -> task(new Cells(row, draft.errors), problems, tasks));
        orphans("整改措施", tasks);
        orphans("指标", tasks);
    }

    private void problem(Cells cells, Set<String> known) {
        String number = cells.code("问题编号");
        if (!number.isEmpty() && !number.matches(PROBLEM)) {
            cells.wrong("问题编号", "import.problem-number", number);
        } else if (!number.isEmpty() && !known.add(number)) {
            cells.wrong("问题编号", "import.number-twice", number);
        }
        var list = cells.oneOf("清单类别", Vocabulary.LISTS);
        Nature nature = cells.optional("性质") == null ? Nature.PROBLEM : cells.oneOf("性质", Vocabulary.NATURES);
        String words = cells.required("反馈问题");
        List<Plan.PlannedLabel> labels = new ArrayList<>();
        cells.several("专题").forEach(name -> labels.add(new Plan.PlannedLabel(LabelKind.WORKSTREAM, name)));
        cells.several("专项").forEach(name -> labels.add(new Plan.PlannedLabel(LabelKind.CAMPAIGN, name)));
        cells.several("专题研究").forEach(name -> labels.add(new Plan.PlannedLabel(LabelKind.STUDY, name)));
        if (list != null && nature != null) {
            draft.places.put(number, cells);
            draft.problems.add(new Plan.PlannedProblem(
                    number,
                    list,
                    nature,
                    cells.optional("方面"),
                    cells.optional("项"),
                    words,
                    labels,
                    cells.yes("重点问题"),
                    cells.yes("敏感"),
                    cells.optional("上轮问题"),
                    cells.optional("原文编号")));
        }
    }

    private void task(Cells cells, Set<String> problems, Set<String> known) {
        String number = cells.code("任务编号");
        String problem = cells.code("问题编号");
        if (!number.isEmpty() && (!number.matches(TASK) || !number.startsWith(problem + "."))) {
            cells.wrong("任务编号", "import.task-number", number);
        } else if (!number.isEmpty() && !known.add(number)) {
            cells.wrong("任务编号", "import.number-twice", number);
        }
        if (!problem.isEmpty()
                && !problems.contains(problem)
                && !existing.problems().contains(problem)) {
            cells.wrong("问题编号", "import.problem-missing", problem);
        }
        String words = cells.required("整改任务");
        Mode written = cells.oneOf("整改类型", Vocabulary.MODES);
        cells.required("牵头单位");
        Integer lead = units.one(cells, "牵头单位");
        List<Part> parts = new ArrayList<>();
        cells.required("责任单位");
        parts(cells, "责任单位", PartKind.RESPONSIBLE, parts);
        parts(cells, "配合单位", PartKind.SUPPORTING, parts);
        parts(cells, "督导单位", PartKind.SUPERVISING, parts);
        cells.required("整改时限");
        Times.Due due = times.dueOfRows(cells, number, written);
        Deadline deadline = due == null ? null : due.deadline();
        Mode mode = due == null ? written : due.mode();
        keepsWhatIsClaimed(cells, number, lead, deadline);
        if (yardsticks.measures(number).isEmpty()) {
            cells.wrong("任务编号", "import.task-without-measure", number);
        }
        if (mode != null && lead != null && deadline != null) {
            draft.places.put(number, cells);
            draft.tasks.add(new Plan.PlannedTask(
                    number,
                    problem,
                    cells.whole("序号"),
                    words,
                    cells.optional("整改目标"),
                    mode,
                    lead,
                    parts,
                    cells.optional("区级领导"),
                    cells.optional("领衔领导"),
                    cells.optional("责任人"),
                    deadline,
                    yardsticks.measures(number),
                    yardsticks.indicators(number),
                    yardsticks.milestones(number)));
        }
    }

    private void keepsWhatIsClaimed(Cells cells, String number, @Nullable Integer lead, @Nullable Deadline deadline) {
        Existing.Fixed fixed = existing.claimed().get(number);
        if (fixed != null && lead != null && lead != fixed.leadUnitId()) {
            cells.wrong("牵头单位", "import.lead-is-claimed", number);
        }
        if (fixed != null && deadline != null && !deadline.equals(fixed.deadline())) {
            cells.wrong("整改时限", "import.deadline-by-extension", number);
        }
    }

    private void parts(Cells cells, String column, PartKind kind, List<Part> parts) {
        units.several(cells, column).forEach(id -> parts.add(new Part(id, kind)));
    }

    private void orphans(String sheet, Set<String> tasks) {
        for (Sheets.Row row : sheets.rows(sheet)) {
            String task = Plain.of(Objects.requireNonNullElse(row.cell("任务编号"), ""));
            if (!task.isEmpty() && !tasks.contains(task)) {
                new Cells(row, draft.errors).wrong("任务编号", "import.task-missing", task);
            }
        }
    }
}
