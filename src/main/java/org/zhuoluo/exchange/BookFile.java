package org.zhuoluo.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.intake.Arrival;
import org.zhuoluo.intake.Form;
import org.zhuoluo.intake.Grid;
import org.zhuoluo.intake.Grids;
import org.zhuoluo.intake.RowError;
import org.zhuoluo.shared.Plain;

/**
 * An exported workbook that came back: what was exported, as its hidden sheet tells, and its rows as somebody left them.
 * Rows are known by their key, wherever they were sorted to; blank rows are passed over; cells merged down a column hold its
 * value for every row.
 */
public record BookFile(@Nullable BookState state, List<FileRow> rows, List<RowError> errors, List<RowError> notes) {

    /** Reads a file as it was handed in for a round. */
    public static BookFile read(byte[] content, int round) {
        Grids grids = Arrival.grids(content);
        if (!grids.errors().isEmpty()) {
            return new BookFile(null, List.of(), grids.errors(), grids.notes());
        }
        Optional<BookState> state = grids.sheet(Form.EXPORTED).flatMap(BookState::read);
        boolean whole = grids.sheets().stream().anyMatch(sheet -> Form.sheets().contains(sheet.sheet()));
        if (state.isEmpty()) {
            return refused(whole ? "bring.is-import" : "bring.not-exported");
        }
        if (state.get().round() != round) {
            return refused("bring.other-round");
        }
        List<RowError> errors = new ArrayList<>();
        for (Grid sheet : grids.sheets()) {
            boolean own = sheet.sheet().equals(Form.EXPORTED) || sheet.sheet().equals(Form.CHOICES);
            BookColumns columns =
                    own ? null : BookColumns.find(sheet, state.get().form(), errors);
            if (columns != null) {
                return new Reader(state.get(), sheet, columns, errors, grids.notes()).read();
            }
        }
        return refused("bring.key-missing", state.get().form().keyHeader());
    }

    private static BookFile refused(String key, Object... arguments) {
        return new BookFile(null, List.of(), List.of(new RowError("", 0, "", key, List.of(arguments))), List.of());
    }

    /** Whether it is a table that was taken out of this round, its rows known again. */
    public boolean isReadable() {
        return state != null;
    }

    /** What was exported, where the file could be read. */
    BookState requireState() {
        return java.util.Objects.requireNonNull(state);
    }

    /** Reads the rows below the header. */
    private static final class Reader {

        private final BookState state;
        private final Grid sheet;
        private final BookColumns columns;
        private final List<RowError> errors;
        private final List<RowError> notes;
        private final Set<String> keys = new HashSet<>();
        private final Map<Integer, Map<Integer, String>> merged = new HashMap<>();
        private final NavigableMap<Integer, List<String>> lines = new TreeMap<>();

        Reader(BookState state, Grid sheet, BookColumns columns, List<RowError> errors, List<RowError> notes) {
            this.state = state;
            this.sheet = sheet;
            this.columns = columns;
            this.errors = errors;
            this.notes = new ArrayList<>(notes);
        }

        BookFile read() {
            sheet.lines().forEach(line -> lines.put(line.number(), line.cells()));
            sheet.merges().forEach(this::merge);
            notes.addAll(columns.notes(sheet));
            List<FileRow> rows = new ArrayList<>();
            for (Grid.Line line : sheet.lines()) {
                if (line.number() > columns.headerLine()) {
                    FileRow row = row(line);
                    if (isSound(row, isBlank(line))) {
                        rows.add(row);
                    }
                }
            }
            int gone = state.rows().size() - keys.size();
            if (gone > 0) {
                notes.add(new RowError(sheet.sheet(), 0, "", "bring.rows-gone", List.of(gone)));
            }
            return new BookFile(state, rows, errors, notes);
        }

        /** Cells merged down a column all hold the value of the first; cells merged across columns hide what stood there. */
        private void merge(Grid.Merged cells) {
            if (cells.lastLine() <= columns.headerLine()) {
                return;
            }
            Field field = columns.fields().get(cells.firstColumn());
            if (cells.firstColumn() != cells.lastColumn()
                    || field == state.form().key()) {
                String header = field == null
                        ? sheet.column(cells.firstColumn())
                        : columns.headers().getOrDefault(field, "");
                errors.add(new RowError(sheet.sheet(), cells.firstLine(), header, "bring.merged", List.of()));
                return;
            }
            List<String> first = lines.getOrDefault(cells.firstLine(), List.of());
            String value = cells.firstColumn() < first.size() ? first.get(cells.firstColumn()) : "";
            for (int line : lines.subMap(cells.firstLine(), true, cells.lastLine(), true)
                    .keySet()) {
                merged.computeIfAbsent(line, none -> new HashMap<>()).put(cells.firstColumn(), value);
            }
        }

        private FileRow row(Grid.Line line) {
            Map<Field, String> cells = new EnumMap<>(Field.class);
            columns.fields().forEach((at, field) -> {
                String text = at < line.cells().size() ? line.cells().get(at) : "";
                String held = merged.getOrDefault(line.number(), Map.of()).getOrDefault(at, text);
                cells.put(field, CellText.read(field, held));
            });
            String key = Plain.of(cells.getOrDefault(state.form().key(), "")).replace(" ", "");
            return new FileRow(sheet.sheet(), line.number(), key, cells, columns.headers());
        }

        /** Whether nothing stands in the line itself; cells merged into it say nothing about it. */
        private boolean isBlank(Grid.Line line) {
            Set<Integer> over = merged.getOrDefault(line.number(), Map.of()).keySet();
            return columns.fields().keySet().stream()
                    .filter(at -> at < line.cells().size() && !over.contains(at))
                    .allMatch(at -> line.cells().get(at).isEmpty());
        }

        private boolean isSound(FileRow row, boolean blank) {
            Field key = state.form().key();
            if (row.key().isEmpty()) {
                if (!blank) {
                    errors.add(row.wrong(key, "bring.key-blank"));
                }
                return false;
            }
            if (!state.rows().containsKey(row.key())) {
                errors.add(row.wrong(key, "bring.key-unknown", row.key()));
                return false;
            }
            if (!keys.add(row.key())) {
                errors.add(row.wrong(key, "import.number-twice", row.key()));
                return false;
            }
            return true;
        }
    }
}
