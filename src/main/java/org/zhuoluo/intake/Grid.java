package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet as it lies in its workbook: lines of cells as they were typed, whatever they mean, which cells are merged, and what
 * of it the file does not show.
 */
public final class Grid implements Reading {

    /** Lines above the rows: titles and header. */
    private static final int HEAD = 10;

    private final String sheet;
    private final boolean hidden;
    private final List<RowError> errors;
    private final List<Line> lines = new ArrayList<>();
    private final List<Merged> merges = new ArrayList<>();
    private final Set<Integer> hiddenLines = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    Grid(String sheet, boolean hidden, List<RowError> errors) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.errors = errors;
    }

    /** A line that is not blank: its number as a person counts, and its cells from the first column on. */
    public record Line(int number, List<String> cells) {

        /** What stands in a column; the empty text where nothing does. */
        String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }
    }

    /** Merged cells: lines as a person counts, columns from 0, the last ones included. */
    public record Merged(int firstLine, int lastLine, int firstColumn, int lastColumn) {

        boolean isAcross() {
            return firstColumn != lastColumn;
        }
    }

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

    /** Lines that the file does not show, as a person counts. */
    Set<Integer> hiddenLines() {
        return hiddenLines;
    }

    /** Columns that the file does not show, counted from 0. */
    Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** The same sheet under another name. */
    Grid named(String name) {
        Grid other = new Grid(name, hidden, errors);
        other.lines.addAll(lines);
        other.merges.addAll(merges);
        other.hiddenLines.addAll(hiddenLines);
        other.hiddenColumns.addAll(hiddenColumns);
        return other;
    }

    /** What cells hold though nothing stands in them: the value of the cells they are merged with, by line and column. */
    Map<Integer, Map<Integer, String>> carried() {
        Map<Integer, Line> byNumber = new HashMap<>();
        lines.forEach(line -> byNumber.put(line.number(), line));
        Map<Integer, Map<Integer, String>> carried = new HashMap<>();
        for (Merged cells : merges) {
            Line first = byNumber.get(cells.firstLine());
            String value = first == null ? "" : first.cell(cells.firstColumn());
            int last = Math.min(
                    cells.lastLine(),
                    lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number());
            for (int line = cells.firstLine() + 1; line <= last && !value.isEmpty(); line++) {
                carried.computeIfAbsent(line, none -> new HashMap<>()).put(cells.firstColumn(), value);
            }
        }
        return carried;
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
        return letters(at);
    }

    /** What a spreadsheet calls a column: A, B … */
    static String letters(int at) {
        return CellReference.convertNumToColString(Math.max(0, at));
    }

    @Override
    public void merged(String range) {
        CellRangeAddress cells = CellRangeAddress.valueOf(range);
        merges.add(new Merged(
                cells.getFirstRow() + 1, cells.getLastRow() + 1, cells.getFirstColumn(), cells.getLastColumn()));
    }

    @Override
    public void hiddenLine(int number) {
        hiddenLines.add(number);
    }

    @Override
    public void hiddenColumns(int first, int last) {
        for (int at = first; at <= last; at++) {
            hiddenColumns.add(at);
        }
    }
}
