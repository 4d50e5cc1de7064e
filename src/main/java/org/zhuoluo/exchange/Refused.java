package org.zhuoluo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhuoluo.exchange.Changes.CellChange;
import org.zhuoluo.exchange.Changes.RowChange;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.rectification.Measure;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** What the doors refuse of a file, told by the sheet, row and column it came from. */
final class Refused {

    private static final Pattern MEASURE = Pattern.compile("measure-(\\d+)-(words|due)");
    private static final Map<String, List<Field>> FIELDS = Map.of(
            "happenedOn", List.of(Field.PROGRESS_DAY),
            "done", List.of(Field.MEASURE_DONE),
            "list", List.of(Field.LIST),
            "nature", List.of(Field.NATURE),
            "item", List.of(Field.ITEM),
            "measure", List.of(Field.PROGRESS));

    private final Changes changes;
    private final List<RowError> errors = new ArrayList<>();

    Refused(Changes changes) {
        this.changes = changes;
    }

    List<RowError> errors() {
        return errors.stream().distinct().toList();
    }

    /** Tries something that these rows ask for; {@code measures} are those of the task, in whose order they were sent. */
    void trying(List<RowChange> rows, List<Measure> measures, Runnable act) {
        try {
            act.run();
        } catch (Invalid invalid) {
            for (Invalid.Violation violation : invalid.violations()) {
                place(rows, measures, violation);
            }
        } catch (Refusal refusal) {
            refuse(rows.get(0), "", refusal.key(), List.of(refusal.arguments()));
        } catch (NotAllowed notAllowed) {
            refuse(rows.get(0), "", "bring.not-allowed", List.of());
        } catch (Missing missing) {
            refuse(rows.get(0), "", "bring.row-not-yours", List.of(rows.get(0).key()));
        }
    }

    private void place(List<RowChange> rows, List<Measure> measures, Invalid.Violation violation) {
        Matcher measure = MEASURE.matcher(violation.field());
        if (measure.matches()) {
            int place = Integer.parseInt(measure.group(1));
            Field field = measure.group(2).equals("due") ? Field.MEASURE_DUE : Field.MEASURE_WORDS;
            RowChange row = rows.stream()
                    .filter(one -> PlanValues.place(one.number(), measures) == place)
                    .findFirst()
                    .orElse(rows.get(0));
            refuse(row, header(row, List.of(field, Field.MEASURES_OF_TASK)), violation.key(), violation.arguments());
        } else {
            RowChange row = rows.get(0);
            refuse(row, header(row, fields(violation.field())), violation.key(), violation.arguments());
        }
    }

    /** What a field of a form may be called in the table: words are the plan's, a report's, or a problem's. */
    private static List<Field> fields(String name) {
        List<Field> fields = new ArrayList<>(FIELDS.getOrDefault(name, List.of()));
        PlanValues.NAMES.forEach((field, of) -> {
            if (of.equals(name)) {
                fields.add(field);
            }
        });
        if (name.equals("words")) {
            fields.addAll(List.of(Field.PROGRESS, Field.PROBLEM_WORDS));
        }
        return fields;
    }

    private static String header(RowChange row, List<Field> fields) {
        return row.cells().stream()
                .filter(cell -> fields.contains(cell.field()))
                .map(CellChange::header)
                .findFirst()
                .orElse("");
    }

    private void refuse(RowChange row, String header, String key, List<Object> arguments) {
        String column = header.isEmpty() ? columns(row) : header;
        errors.add(new RowError(row.sheet(), row.line(), column, key, arguments));
    }

    /** Where a rule concerns the row and no one column: those that were changed in it. */
    private String columns(RowChange row) {
        List<String> changed =
                row.cells().stream().map(CellChange::header).distinct().toList();
        return changed.isEmpty() ? changes.form().keyHeader() : String.join("、", changed);
    }
}
