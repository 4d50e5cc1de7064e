package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.zhuoluo.shared.Harmless;
import org.zhuoluo.shared.Plain;

/** Turns lines of cells into a table: the first line that is not blank is the header, blank lines are passed over. */
final class Lines implements Reading {

    static final int MOST_ROWS = 20_000;

    private final String sheet;
    private final List<RowError> errors;
    private final List<Sheets.Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    Lines(String sheet, List<RowError> errors) {
        this.sheet = sheet;
        this.errors = errors;
    }

    @Override
    public boolean add(int number, List<String> cells) {
        List<String> trimmed = cells.stream().map(Lines::typed).toList();
        if (trimmed.stream().allMatch(String::isEmpty)) {
            return true;
        }
        if (header.isEmpty()) {
            header = trimmed.stream().map(Lines::name).toList();
            return true;
        }
        if (rows.size() == MOST_ROWS) {
            errors.add(new RowError(sheet, number, "", "import.too-many-rows", List.of(MOST_ROWS)));
            return false;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(header.size(), trimmed.size()); at++) {
            if (!trimmed.get(at).isEmpty() && !header.get(at).isEmpty()) {
                row.put(header.get(at), trimmed.get(at));
            }
        }
        rows.add(new Sheets.Row(sheet, number, row));
        return true;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public String column(int at) {
        return at < header.size() ? header.get(at) : "";
    }

    @Override
    public void merged(String range) {
        CellReference first = new CellReference(range.split(":")[0]);
        errors.add(
                new RowError(sheet, first.getRow() + 1, column(first.getCol()), "import.merged-cells", List.of(range)));
    }

    Sheets.Table table() {
        return new Sheets.Table(sheet, header, rows);
    }

    /** A header by its name: however wide it is written, without line breaks, the star of a required one, an explanation. */
    static String name(String header) {
        return Plain.of(header).replaceAll("\\s", "").replaceAll("\\(.*\\)$|\\*$", "");
    }

    /** What was typed into a cell: without the space around it, and without what kept it from being calculated. */
    static String typed(String cell) {
        return Harmless.in(Plain.words(cell));
    }
}
