package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.intake.RowChange.Field;
import org.zhuoluo.intake.RowChange.What;
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.rectification.Plan;
import org.zhuoluo.rectification.Registers;

/** Tells row by row what a file does to a round, by what the round had before. A row that says several things is told once. */
final class RowReport {

    private final Before before;
    private final Map<List<Object>, RowChange> rows = new LinkedHashMap<>();

    RowReport(Before before) {
        this.before = before;
    }

    static What what(Registers.Taken taken) {
        return switch (taken) {
            case CREATED -> What.CREATE;
            case CHANGED -> What.CHANGE;
            case UNCHANGED -> What.UNCHANGED;
        };
    }

    /** Problems, tasks and measures: what each of them is to be, beside what it is. */
    void plan(Draft draft, UnitNames units) {
        for (Plan.PlannedProblem problem : draft.problems) {
            compare(draft.places.get(problem.number()), problem.number(), Texts.of(problem));
        }
        for (Plan.PlannedTask task : draft.tasks) {
            compare(draft.places.get(task.number()), task.number(), Texts.of(task, units));
            Set<String> kept = new HashSet<>();
            for (Measure measure : task.measures()) {
                kept.add(measure.number());
                compare(draft.places.get(measure.number()), measure.number(), Texts.of(measure));
            }
            before.measuresOf(task.number()).stream()
                    .filter(measure -> !kept.contains(measure))
                    .forEach(gone -> tell(
                            draft.places.get(task.number()),
                            What.CHANGE,
                            task.number(),
                            List.of(new Field("整改措施", before.of(gone).getOrDefault("整改措施", ""), ""))));
        }
    }

    /** Entries: a row of the sheet 台账 is one, a row of the one-sheet form gets them. */
    void entries(Draft draft, List<Draft.Happening> fresh) {
        Set<Draft.Happening> added = new HashSet<>(fresh);
        for (Draft.Happening one : draft.history) {
            String number = one.said().statement().subject().path();
            String words = one.said().statement().words();
            if (!added.contains(one)) {
                tell(one.row(), What.UNCHANGED, number, List.of());
            } else {
                tell(
                        one.row(),
                        one.dated() ? What.CREATE : What.CHANGE,
                        number,
                        List.of(new Field(one.row().printed("内容"), "", words)));
            }
        }
    }

    void tell(@Nullable Cells row, What what, String number, List<Field> changes) {
        if (row == null) {
            return;
        }
        rows.merge(
                List.of(row.sheet(), row.number()),
                new RowChange(row.sheet(), row.number(), what, number, List.of(), changes),
                RowReport::both);
    }

    private void compare(@Nullable Cells row, String number, Map<String, String> planned) {
        Map<String, String> there = before.of(number);
        List<Field> changes = new ArrayList<>();
        planned.forEach((field, to) -> {
            String from = there.getOrDefault(field, "");
            if (!from.equals(to) && row != null) {
                changes.add(new Field(row.printed(field), from, to));
            }
        });
        tell(row, there.isEmpty() ? What.CREATE : changes.isEmpty() ? What.UNCHANGED : What.CHANGE, number, changes);
    }

    /** A row that creates anything creates; one that changes anything changes. What is new has no before to be told. */
    private static RowChange both(RowChange one, RowChange other) {
        What what = one.what().compareTo(other.what()) <= 0 ? one.what() : other.what();
        List<Field> changes = new ArrayList<>(one.changes());
        changes.addAll(other.changes());
        String number = one.number().length() <= other.number().length() ? one.number() : other.number();
        return new RowChange(one.sheet(), one.row(), what, number, List.of(), changes);
    }

    /** All rows, those passed over among them, in the order of the file. */
    List<RowChange> told(Sheets sheets) {
        List<RowChange> all = new ArrayList<>(rows.values());
        sheets.passed().forEach(why -> all.add(RowChange.passed(why)));
        Map<String, Integer> order = new HashMap<>();
        sheets.understood().forEach(one -> order.put(one.sheet(), order.size()));
        all.sort(Comparator.<RowChange>comparingInt(row -> order.getOrDefault(row.sheet(), 0))
                .thenComparingInt(RowChange::row));
        return all;
    }
}
