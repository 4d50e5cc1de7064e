package org.zhuoluo.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of one sheet as text: a day as {@code 2020-10-09}, a number without its format, of a formula the value it
 * had when the file was saved. Merged cells, errors and formulas without a value are named.
 */
final class XlsxSheet extends DefaultHandler {

    private static final int MOST_COLUMNS = 200;

    private final String sheet;
    private final Lines lines;
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
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
            String sheet,
            Lines lines,
            ReadOnlySharedStringsTable strings,
            StylesTable styles,
            List<RowError> errors,
            List<RowError> notes) {
        this.sheet = sheet;
        this.lines = lines;
        this.strings = strings;
        this.styles = styles;
        this.errors = errors;
        this.notes = notes;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (qualified) {
            case "row" -> {
                String said = attributes.getValue("r");
                number = said == null ? number + 1 : Integer.parseInt(said);
                row = new ArrayList<>();
                column = -1;
            }
            case "c" -> begin(attributes);
            case "f" -> formula = true;
            case "v", "t" -> text.setLength(0);
            case "mergeCell" -> merged(attributes.getValue("ref"));
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
        switch (qualified) {
            case "v" -> put(value(text.toString()));
            case "t" -> put(text.toString());
            case "c" -> end();
            case "row" -> full = full || !lines.add(number, row);
            default -> {
                // says nothing of what a cell holds
            }
        }
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
            errors.add(new RowError(sheet, number, lines.column(column), "import.formula-without-value", List.of()));
        } else if (formula && !formulaNoted) {
            formulaNoted = true;
            notes.add(new RowError(sheet, number, lines.column(column), "import.formula", List.of()));
        }
        if (kind.equals("e")) {
            errors.add(
                    new RowError(sheet, number, lines.column(column), "import.cell-error", List.of(text.toString())));
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
            case "n" -> number(raw);
            case "e" -> "";
            default -> raw;
        };
    }

    private String number(String raw) {
        XSSFCellStyle format = styles.getStyleAt(style);
        double value = Double.parseDouble(raw);
        if (format != null
                && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())
                && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value).toLocalDate().toString();
        }
        return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    private void merged(String range) {
        int first = new CellReference(range.split(":")[0]).getRow() + 1;
        errors.add(new RowError(sheet, first, "", "import.merged-cells", List.of(range)));
    }
}
