package org.zhuoluo.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuoluo.intake.Form;
import org.zhuoluo.intake.Grid;
import org.zhuoluo.intake.RowError;

/**
 * Which column of a sheet is which, found by its headers: however wide they are written, whatever titles stand above, in
 * whatever order. Columns that are gone are no longer asked; columns of other names, and those of the paper for which the
 * house keeps nothing, are named.
 */
record BookColumns(
        int headerLine, Map<Integer, Field> fields, Map<Field, String> headers, Map<Integer, String> untaken) {

    private static final int TITLES = 10;

    /** The columns of the sheet, by the line that has the header of the key among its first; null where none has. */
    static @org.jspecify.annotations.Nullable BookColumns find(Grid sheet, BookForm form, List<RowError> errors) {
        Map<String, Field> known = new HashMap<>();
        form.columns().forEach(column -> known.putIfAbsent(Form.name(column.header()), column.field()));
        for (Grid.Line line :
                sheet.lines().subList(0, Math.min(TITLES, sheet.lines().size()))) {
            boolean header = line.cells().stream().anyMatch(cell -> known.get(Form.name(cell)) == form.key());
            if (header) {
                return read(sheet.sheet(), line, known, errors);
            }
        }
        return null;
    }

    private static BookColumns read(String sheet, Grid.Line header, Map<String, Field> known, List<RowError> errors) {
        Map<Integer, Field> fields = new HashMap<>();
        Map<Field, String> headers = new EnumMap<>(Field.class);
        Map<Integer, String> untaken = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < header.cells().size(); at++) {
            String printed = header.cells().get(at);
            String name = Form.name(printed);
            Field field = known.get(name);
            if (name.isEmpty()) {
                untaken.put(at, "");
            } else if (!seen.add(name)) {
                errors.add(new RowError(sheet, header.number(), printed, "import.column-twice", List.of(printed)));
            } else if (field == null || field == Field.NOTHING) {
                untaken.put(at, printed);
            } else {
                fields.put(at, field);
                headers.put(field, printed);
            }
        }
        return new BookColumns(header.number(), fields, headers, untaken);
    }

    /** One note for each column in which something stands that is not taken, by the first cell of it. */
    List<RowError> notes(Grid sheet) {
        List<RowError> notes = new ArrayList<>();
        untaken.forEach((at, header) -> sheet.lines().stream()
                .filter(line -> line.number() > headerLine)
                .filter(line ->
                        at < line.cells().size() && !line.cells().get(at).isEmpty())
                .findFirst()
                .ifPresent(line -> notes.add(new RowError(
                        sheet.sheet(),
                        line.number(),
                        header.isEmpty() ? sheet.column(at) : header,
                        "bring.column-not-kept",
                        List.of()))));
        return notes;
    }
}
