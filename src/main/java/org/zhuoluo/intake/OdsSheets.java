package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the tables of an OpenDocument spreadsheet: rows and cells that are repeated are written once and counted. */
final class OdsSheets extends DefaultHandler {

    private static final int MOST_COLUMNS = 200;

    private final List<Grid> sheets = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final OdsCell cell = new OdsCell();
    private String style = "";
    private @Nullable Grid grid;
    private List<String> row = new ArrayList<>();
    private int number;
    private int column;
    private int columns;
    private int repeated;
    private boolean full;
    private boolean noted;
    private boolean spreadsheet;

    List<Grid> sheets() {
        return sheets;
    }

    List<RowError> errors() {
        return errors;
    }

    List<RowError> notes() {
        return notes;
    }

    boolean isSpreadsheet() {
        return spreadsheet;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (qualified) {
            case "office:spreadsheet" -> spreadsheet = true;
            case "style:style" -> style = said(attributes, "style:name");
            case "style:table-properties" -> {
                if (said(attributes, "table:display").equals("false")) {
                    hiddenStyles.add(style);
                }
            }
            case "table:table" -> begin(attributes);
            case "table:table-column" -> column(attributes);
            case "table:table-row" -> row(attributes);
            case "table:table-cell", "table:covered-table-cell" -> cell.begin(attributes);
            default -> cell.startElement(qualified, attributes);
        }
    }

    private void begin(Attributes attributes) {
        grid = new Grid(
                said(attributes, "table:name").strip(),
                hiddenStyles.contains(said(attributes, "table:style-name")),
                errors);
        sheets.add(grid);
        number = 1;
        columns = 0;
        full = false;
        noted = false;
    }

    private void column(Attributes attributes) {
        int count = OdsCell.count(attributes, "table:number-columns-repeated");
        if (grid != null && !said(attributes, "table:visibility").isEmpty() && columns < MOST_COLUMNS) {
            if (isHidden(attributes)) {
                grid.hiddenColumns(columns, Math.min(columns + count, MOST_COLUMNS) - 1);
            }
        }
        columns += count;
    }

    private void row(Attributes attributes) {
        row = new ArrayList<>();
        column = 0;
        repeated = OdsCell.count(attributes, "table:number-rows-repeated");
        if (grid != null && isHidden(attributes)) {
            for (int at = 0; at < Math.min(repeated, Lines.MOST_ROWS); at++) {
                grid.hiddenLine(number + at);
            }
        }
    }

    private static boolean isHidden(Attributes attributes) {
        String visibility = said(attributes, "table:visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        cell.characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (qualified) {
            case "table:table-cell", "table:covered-table-cell" -> end();
            case "table:table-row" -> {
                boolean blank = row.stream().allMatch(String::isEmpty);
                for (int at = 0; grid != null && !blank && !full && at < repeated; at++) {
                    full = !grid.add(number + at, row);
                }
                number += repeated;
            }
            case "table:table" -> grid = null;
            default -> cell.endElement(qualified);
        }
    }

    private void end() {
        if (grid == null) {
            return;
        }
        String text = cell.text();
        for (int at = 0; at < cell.repeated() && column + at < MOST_COLUMNS && !text.isEmpty(); at++) {
            while (row.size() <= column + at) {
                row.add("");
            }
            row.set(column + at, text);
        }
        if (column < MOST_COLUMNS) {
            cell.merged(number, column).ifPresent(grid::merged);
            if (cell.isError()) {
                errors.add(at("import.cell-error", text));
            } else if (cell.isFormula() && !noted) {
                noted = true;
                notes.add(at("import.formula"));
            }
        }
        column += cell.repeated();
    }

    private RowError at(String key, Object... arguments) {
        String sheet = grid == null ? "" : grid.sheet();
        return new RowError(sheet, number, Grid.letters(column), key, List.of(arguments));
    }

    private static String said(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}
