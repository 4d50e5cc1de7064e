package org.zhuoluo.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;

/** One cell of an OpenDocument spreadsheet: what it holds, and what it shows of that. */
final class OdsCell {

    /** A day shown like this names a month only. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}\\s*[年./-]\\s*\\d{1,2}\\s*月?");

    private final StringBuilder shown = new StringBuilder();
    private String type = "";
    private String value = "";
    private boolean formula;
    private boolean error;
    private int repeated = 1;
    private int across = 1;
    private int down = 1;
    private int paragraphs;
    private int aside;
    private boolean inText;

    void begin(Attributes attributes) {
        shown.setLength(0);
        paragraphs = 0;
        aside = 0;
        inText = false;
        type = said(attributes, "office:value-type");
        value = switch (type) {
            case "date" -> said(attributes, "office:date-value");
            case "boolean" -> said(attributes, "office:boolean-value");
            case "string" -> said(attributes, "office:string-value");
            default -> said(attributes, "office:value");
        };
        formula = !said(attributes, "table:formula").isEmpty();
        error = said(attributes, "calcext:value-type").equals("error");
        repeated = count(attributes, "table:number-columns-repeated");
        across = count(attributes, "table:number-columns-spanned");
        down = count(attributes, "table:number-rows-spanned");
    }

    void startElement(String name, Attributes attributes) {
        switch (name) {
            case "office:annotation" -> aside++;
            case "text:p" -> {
                inText = aside == 0;
                if (inText && paragraphs++ > 0) {
                    shown.append('\n');
                }
            }
            case "text:s" -> add(" ".repeat(count(attributes, "text:c")));
            case "text:tab" -> add("\t");
            case "text:line-break" -> add("\n");
            default -> {
                // says nothing of what the cell shows
            }
        }
    }

    void endElement(String name) {
        if (name.equals("office:annotation")) {
            aside--;
        } else if (name.equals("text:p")) {
            inText = false;
        }
    }

    void characters(char[] characters, int start, int length) {
        if (inText && aside == 0) {
            shown.append(characters, start, length);
        }
    }

    private void add(String text) {
        if (inText && aside == 0) {
            shown.append(text);
        }
    }

    /** A day as {@code 2020-10-09}, a month as it is shown, a number with the noughts it shows, and otherwise the text. */
    String text() {
        String seen = shown.toString();
        return switch (type) {
            case "date" -> MONTH.matcher(seen.strip()).matches() ? seen.strip() : value.split("T", 2)[0];
            case "boolean" -> value.equals("true") ? "是" : "否";
            case "float", "percentage", "currency" -> number(seen);
            default -> seen.isEmpty() ? value : seen;
        };
    }

    private String number(String seen) {
        BigDecimal held = new BigDecimal(value).round(XlsxNumbers.SHOWN).stripTrailingZeros();
        boolean same = seen.strip().matches("\\d+\\.\\d+") && new BigDecimal(seen.strip()).compareTo(held) == 0;
        return same && held.scale() > 0 ? seen.strip() : held.toPlainString();
    }

    boolean isFormula() {
        return formula;
    }

    boolean isError() {
        return error;
    }

    int repeated() {
        return repeated;
    }

    /** The range that is merged into the cell, which stands in a line as a person counts and a column from 0. */
    Optional<String> merged(int line, int column) {
        return across == 1 && down == 1
                ? Optional.empty()
                : Optional.of(
                        new CellRangeAddress(line - 1, line + down - 2, column, column + across - 1).formatAsString());
    }

    /** How often a thing is repeated; once where it is not said. */
    static int count(Attributes attributes, String name) {
        String said = said(attributes, name);
        return said.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(said)) : 1;
    }

    private static String said(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}
