package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in: sheets by name, rows in order, cells as text under their headers. Where it came from no longer shows.
 * {@code errors} are what could not be read, {@code notes} what was read but passed over.
 */
public record Sheets(Map<String, List<Row>> sheets, List<RowError> errors, List<RowError> notes) {

    public Sheets {
        sheets = Map.copyOf(sheets);
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }

    /** Sheets that could be read without anything to say about it. */
    static Sheets of(Map<String, List<Row>> sheets) {
        return new Sheets(sheets, List.of(), List.of());
    }

    /** Nothing but what is wrong with the file as a whole. */
    static Sheets unreadable(String key, Object... arguments) {
        return new Sheets(Map.of(), List.of(new RowError("", 0, "", key, List.of(arguments))), List.of());
    }

    /**
     * Takes tables as they were read — header first — for sheets: the one-sheet form is taken apart, headers are held against
     * the workbook's form, tables of other names are passed over with a note.
     */
    static Sheets of(List<Table> tables, List<RowError> errors, List<RowError> notes) {
        if (tables.size() == 1 && OneSheetForm.isOne(tables.get(0).header())) {
            return OneSheetForm.read(tables.get(0), errors, notes);
        }
        List<RowError> wrong = new ArrayList<>(errors);
        List<RowError> said = new ArrayList<>(notes);
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        for (Table table : tables) {
            if (Form.isSheet(table.name())) {
                Form.check(table.name(), table.header(), wrong, said);
                sheets.put(table.name(), table.rows());
            } else {
                said.add(new RowError(table.name(), 0, "", "import.sheet-unknown", List.of(table.name())));
            }
        }
        if (sheets.isEmpty() && wrong.isEmpty()) {
            wrong.add(new RowError("", 0, "", "import.no-sheet", List.of(String.join("、", Form.sheets()))));
        }
        return new Sheets(sheets, wrong, said);
    }

    List<Row> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** A table as read: its name, its header, its rows. */
    record Table(String name, List<String> header, List<Row> rows) {}

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
