package org.zhuoluo.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A row of the one-sheet form: where it stands, what its cells hold (merged cells hold the same value all the way down), in
 * which columns it says something of its own, how the file calls the columns, and the aspect and item it stands under.
 */
record LedgerRow(
        String sheet,
        int number,
        Map<LedgerColumn, String> cells,
        Set<LedgerColumn> own,
        Map<LedgerColumn, String> headers,
        String aspect,
        String item) {

    String text(LedgerColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What the row itself says; the empty text where a cell is blank, or merged with the one above. */
    String own(LedgerColumn column) {
        return own.contains(column) ? text(column) : "";
    }

    /** The header under which the file has a column. */
    String header(LedgerColumn column) {
        return headers.getOrDefault(column, column.printed());
    }

    RowError told(LedgerColumn column, String key, Object... arguments) {
        return new RowError(sheet, number, header(column), key, java.util.List.of(arguments));
    }

    /** The same row with another serial. */
    LedgerRow numbered(String serial) {
        return with(LedgerColumn.SERIAL, serial);
    }

    /** The same row with the lead unit that its sheet is named after. */
    LedgerRow ledBy(String unit) {
        return with(LedgerColumn.LEAD, unit);
    }

    private LedgerRow with(LedgerColumn column, String text) {
        Map<LedgerColumn, String> others = new EnumMap<>(LedgerColumn.class);
        others.putAll(cells);
        others.put(column, text);
        return new LedgerRow(sheet, number, others, own, headers, aspect, item);
    }
}
