package org.zhuoluo.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuoluo.intake.Grid;

/**
 * What was exported, as it travels in the file on a very hidden sheet (decision 0010): of which round, in which form, as of
 * which day, when and by whom, and of each row the text of each cell. Held against it, the file tells what somebody changed,
 * and the house what others changed since.
 */
record BookState(int round, BookForm form, LocalDate day, Instant at, String by, Map<String, Exported> rows) {

    /** A row as it was exported: its number, and the text of each of its cells. */
    record Exported(String number, Map<Field, String> values) {

        String text(Field field) {
            return values.getOrDefault(field, "");
        }
    }

    private static final String MARK = "着落导出";
    private static final String FORMAT = "1";
    private static final int HEAD = 7;

    /** The first two lines of the hidden sheet: what the file is, and which field stands where. */
    static List<List<String>> head(int round, BookForm form, LocalDate day, Instant at, String by) {
        List<String> fields = new ArrayList<>(List.of("", ""));
        form.columns().forEach(column -> fields.add(column.field().name()));
        return List.of(
                List.of(MARK, FORMAT, String.valueOf(round), form.noun(), day.toString(), at.toString(), by), fields);
    }

    /** The line of a row: its key, its number, then its cells as they stand in the form. */
    static List<String> line(BookForm form, BookRow row) {
        List<String> cells = new ArrayList<>(List.of(row.text(form.key()), row.number()));
        form.columns().forEach(column -> cells.add(row.text(column.field())));
        return cells;
    }

    /** The round a workbook of this house was taken out of, and in which form; empty where the sheet is another's. */
    static Optional<BookState> read(Grid sheet) {
        List<Grid.Line> lines = sheet.lines();
        if (lines.size() < 2 || lines.get(0).cells().size() < HEAD) {
            return Optional.empty();
        }
        List<String> head = lines.get(0).cells();
        if (!head.get(0).equals(MARK) || !head.get(1).equals(FORMAT)) {
            return Optional.empty();
        }
        try {
            BookForm form = BookForm.named(head.get(3)).orElseThrow(() -> new IllegalArgumentException(head.get(3)));
            List<Field> fields =
                    lines.get(1).cells().stream().skip(2).map(Field::valueOf).toList();
            Map<String, Exported> rows = new HashMap<>();
            for (Grid.Line line : lines.subList(2, lines.size())) {
                List<String> cells = line.cells();
                rows.put(cells.get(0), new Exported(cells.get(1), values(fields, cells)));
            }
            return Optional.of(new BookState(
                    Integer.parseInt(head.get(2)),
                    form,
                    LocalDate.parse(head.get(4)),
                    Instant.parse(head.get(5)),
                    head.get(6),
                    rows));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<Field, String> values(List<Field> fields, List<String> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (int at = 0; at < fields.size(); at++) {
            values.putIfAbsent(fields.get(at), at + 2 < cells.size() ? BookRow.cell(cells.get(at + 2)) : "");
        }
        return values;
    }
}
