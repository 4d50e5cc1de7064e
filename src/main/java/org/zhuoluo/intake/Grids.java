package org.zhuoluo.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheets of a workbook as they lie in it, in their order; with what could not be read, and what is to be said of it. */
public record Grids(List<Grid> sheets, List<RowError> errors, List<RowError> notes) {

    static Grids read(byte[] content) throws IOException {
        List<RowError> errors = new ArrayList<>();
        List<RowError> notes = new ArrayList<>();
        List<Grid> sheets = new ArrayList<>();
        boolean sound = XlsxFile.read(content, errors, notes, (name, hidden) -> {
            Grid grid = new Grid(name, hidden, errors);
            sheets.add(grid);
            return grid;
        });
        return sound ? new Grids(sheets, errors, notes) : unreadable("import.file-broken");
    }

    static Grids unreadable(String key, Object... arguments) {
        return new Grids(List.of(), List.of(new RowError("", 0, "", key, List.of(arguments))), List.of());
    }

    /** The sheet of that name. */
    public Optional<Grid> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.sheet().equals(name)).findFirst();
    }
}
