package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A sheet as it lies in its workbook: lines of cells as they were typed, whatever they mean, and which cells are merged. */
public final class Grid implements Reading {

    /** Lines above the rows: titles and header. */
    private static final int HEAD = 10;

    private final String sheet;
    private final boolean hidden;
    private final List<RowError> errors;
    private final List<Line> lines = new ArrayList<>();
    private final List<Merged> merges = new ArrayList<>();

    Grid(String sheet, boolean hidden, List<RowError> errors) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.errors = errors;
    }

    /** A line that is not blank: its number as a person counts, and its cells from the first column on. */
    public record Line(int number, List<String> cells) {}

    /** Merged cells: lines as a person counts, columns from 0, the last ones included. */
    public record Merged(int firstLine, int lastLine, int firstColumn, int lastColumn) {}

    @Override
    public String sheet() {
        return sheet;
    }

    public boolean isHidden() {
        return hidden;
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Merged> merges() {
        return merges;
    }

    @Override
    public boolean add(int number, List<String> cells) {
        List<String> typed = cells.stream().map(Lines::typed).toList();
        if (typed.stream().allMatch(String::isEmpty)) {
            return true;
        }
        if (lines.size() >= Lines.MOST_ROWS + HEAD) {
            errors.add(new RowError(sheet, number, "", "import.too-many-rows", List.of(Lines.MOST_ROWS)));
            return false;
        }
        lines.add(new Line(number, typed));
        return true;
    }

    @Override
    public String column(int at) {
        return CellReference.convertNumToColString(Math.max(0, at));
    }

    @Override
    public void merged(String range) {
        CellRangeAddress cells = CellRangeAddress.valueOf(range);
        merges.add(new Merged(
                cells.getFirstRow() + 1, cells.getLastRow() + 1, cells.getFirstColumn(), cells.getLastColumn()));
    }
}
