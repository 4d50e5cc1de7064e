package org.zhuoluo.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in: sheets by name, rows in order, cells as text under their headers. Where it came from no longer shows.
 * {@code errors} are what could not be read, {@code notes} what was read but passed over, {@code understood} what each sheet was
 * taken for, {@code passed} the rows that are no matters, {@code questions} what is to be answered about the file itself.
 */
public record Sheets(
        Map<String, List<Row>> sheets,
        List<RowError> errors,
        List<RowError> notes,
        List<Understood> understood,
        List<RowError> passed,
        List<Question> questions) {

    public Sheets {
        sheets = Map.copyOf(sheets);
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
        understood = List.copyOf(understood);
        passed = List.copyOf(passed);
        questions = List.copyOf(questions);
    }

    /** Nothing but what is wrong with the file as a whole. */
    static Sheets unreadable(RowError error) {
        return new Sheets(Map.of(), List.of(error), List.of(), List.of(), List.of(), List.of());
    }

    List<Row> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /**
     * One row: where it stands, as a person counts, and its cells; blank cells are not there. {@code printed} are the columns
     * that the file calls otherwise.
     */
    public record Row(String sheet, int number, Map<String, String> cells, Map<String, String> printed) {

        public Row {
            cells = new LinkedHashMap<>(cells);
        }

        Row(String sheet, int number, Map<String, String> cells) {
            this(sheet, number, cells, Map.of());
        }

        @Nullable
        String cell(String column) {
            return cells.get(column);
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
