package org.zhuoluo.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of one sheet as text: a day as {@code 2020-10-09}, a number without its format, of a formula the value it
 * had when the file was saved. Merged cells, errors and formulas without a value are named.
 */
final class XlsxSheet extends DefaultHandler {

    private static final int MOST_COLUMNS = 200;

    /** The kind of a cell whose text stands in itself; in any other what is left of such a text does not count. */
    private static final String INLINE = "inlineStr";

    private final Reading lines;
    private final ReadOnlySharedStringsTable strings;
    private final XlsxNumbers numbers;
    private final List<RowError> errors;
    private final List<RowError> notes;
    private final StringBuilder text = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int number;
    private int column;
    private String kind = "";
    private int style;
    private boolean formula;
    private boolean valued;
    private boolean formulaNoted;
    private boolean full;

    XlsxSheet(
            Reading lines,
            ReadOnlySharedStringsTable strings,
            XlsxNumbers numbers,
            List<RowError> errors,
            List<RowError> notes) {
        this.lines = lines;
        this.strings = strings;
        this.numbers = numbers;
        this.errors = errors;
        this.notes = notes;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String said = attributes.getValue("r");
                number = said == null ? number + 1 : Integer.parseInt(said);
                row = new ArrayList<>();
                column = -1;
                if (isOn(attributes.getValue("hidden"))) {
                    lines.hiddenLine(number);
                }
            }
            case "col" -> hidden(attributes);
            case "c" -> begin(attributes);
            case "f" -> formula = true;
            case "v", "t" -> text.setLength(0);
            case "mergeCell" -> lines.merged(attributes.getValue("ref"));
            default -> {
                // says nothing of what a cell holds
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v" -> put(kind.equals(INLINE) ? "" : value(text.toString()));
            case "t" -> put(kind.equals(INLINE) ? text.toString() : "");
            case "c" -> end();
            case "row" -> full = full || !lines.add(number, row);
            default -> {
                // says nothing of what a cell holds
            }
        }
    }

    private void hidden(Attributes attributes) {
        if (isOn(attributes.getValue("hidden"))) {
            int first = Integer.parseInt(attributes.getValue("min")) - 1;
            int last = Integer.parseInt(attributes.getValue("max")) - 1;
            lines.hiddenColumns(first, Math.min(last, MOST_COLUMNS));
        }
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    private void begin(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        kind = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        valued = false;
    }

    private void end() {
        if (formula && !valued) {
            errors.add(new RowError(
                    lines.sheet(), number, lines.column(column), "import.formula-without-value", List.of()));
        } else if (formula && !formulaNoted) {
            formulaNoted = true;
            notes.add(new RowError(lines.sheet(), number, lines.column(column), "import.formula", List.of()));
        }
        if (kind.equals("e")) {
            errors.add(new RowError(
                    lines.sheet(), number, lines.column(column), "import.cell-error", List.of(text.toString())));
        }
    }

    private void put(String value) {
        if (column < 0 || column >= MOST_COLUMNS || full) {
            return;
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, row.get(column) + value);
        valued = valued || !value.isEmpty();
    }

    private String value(String raw) {
        return switch (kind) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString();
            case "b" -> raw.equals("1") ? "是" : "否";
            case "n" -> numbers.text(raw, style);
            case "e" -> "";
            default -> raw;
        };
    }
}
