package org.zhuoluo.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.exchange.Changes.CellChange;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.intake.Vocabulary;
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.shared.Invalid;

/** What a file says of the plan of one task, filled in as the form of planning asks for it; what it leaves alone is not sent. */
final class PlanValues {

    /** The fields of the form by what a cell holds. */
    static final Map<Field, String> NAMES = Map.of(
            Field.WORDS, "words",
            Field.GOAL, "goal",
            Field.MODE, "mode",
            Field.LEAD, "leadUnit",
            Field.RESPONSIBLE, "responsible",
            Field.SUPPORTING, "supporting",
            Field.SUPERVISING, "supervising",
            Field.PERSON, "person",
            Field.DEADLINE, "deadline",
            Field.MEASURES_OF_TASK, "measures");

    private final Map<String, List<String>> values = new HashMap<>();

    /** On the version of the task that was shown. */
    PlanValues(int version) {
        put("version", String.valueOf(version));
    }

    /** The cells of a row about a task, whose measures are these. */
    static Map<String, List<String>> ofTask(RowChange row, List<Measure> measures) {
        PlanValues plan = new PlanValues(row.version());
        for (CellChange cell : row.cells()) {
            String name = NAMES.get(cell.field());
            if (cell.field() == Field.MEASURES_OF_TASK) {
                plan.measures(measures, CellText.points(cell.mine()));
            } else if (cell.field() == Field.MODE) {
                plan.put("mode", Vocabulary.value("任务清单", "整改类型", cell.mine()).orElse(""));
            } else if (name != null) {
                boolean names = cell.field() == Field.RESPONSIBLE
                        || cell.field() == Field.SUPPORTING
                        || cell.field() == Field.SUPERVISING;
                plan.put(name, names ? CellText.joined(cell.mine()) : cell.mine());
            }
        }
        return plan.values;
    }

    /** The rows about measures of one task, whose measures are these; empty where none of them changes the plan. */
    static Map<String, List<String>> ofMeasures(List<RowChange> rows, List<Measure> measures) {
        boolean planned = rows.stream()
                .anyMatch(row -> row.cell(Field.MEASURE_WORDS) != null || row.cell(Field.MEASURE_DUE) != null);
        if (!planned) {
            return Map.of();
        }
        PlanValues plan = new PlanValues(rows.get(0).version());
        int at = 0;
        for (Measure measure : inOrder(measures)) {
            RowChange row = rows.stream()
                    .filter(one -> one.number().equals(measure.number()))
                    .findFirst()
                    .orElse(null);
            String words = mine(row, Field.MEASURE_WORDS, measure.words());
            plan.measure(at++, measure.number(), words, mine(row, Field.MEASURE_DUE, due(measure)));
        }
        return plan.values;
    }

    /** The place at which a measure is sent: what is wrong with it is told by that place. */
    static int place(String number, List<Measure> measures) {
        return inOrder(measures).stream().map(Measure::number).toList().indexOf(number);
    }

    private static String mine(@Nullable RowChange row, Field field, String otherwise) {
        CellChange cell = row == null ? null : row.cell(field);
        return cell == null ? otherwise : cell.mine();
    }

    private void measures(List<Measure> known, SortedMap<Integer, String> points) {
        if (points.containsKey(0)) {
            throw Invalid.field("measures", "bring.measures-numbered");
        }
        SortedMap<Integer, String> left = new TreeMap<>(points);
        int at = 0;
        for (Measure measure : inOrder(known)) {
            String words = left.remove(measure.position());
            if (words != null) {
                measure(at++, measure.number(), words, due(measure));
            }
        }
        for (String words : left.values()) {
            measure(at++, "", words, "");
        }
        if (at == 0) {
            throw Invalid.field("measures", "invalid.measure-missing");
        }
    }

    private static String due(Measure measure) {
        String phrase = measure.duePhrase();
        return phrase == null ? "" : phrase;
    }

    private static List<Measure> inOrder(List<Measure> measures) {
        List<Measure> ordered = new ArrayList<>(measures);
        ordered.sort(Comparator.comparing(Measure::position));
        return ordered;
    }

    private void measure(int at, String number, String words, String due) {
        put("measure-" + at + "-number", number);
        put("measure-" + at + "-words", words);
        put("measure-" + at + "-due", due);
    }

    private void put(String name, String value) {
        values.put(name, List.of(value));
    }
}
