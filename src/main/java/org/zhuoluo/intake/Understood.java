package org.zhuoluo.intake;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Invalid;

/**
 * What a sheet was taken for, and which of its columns is what: told before anything else, and handed back by whoever knows
 * better.
 *
 * @param headerRow where the header begins, as a person counts; 0 where none was found
 */
public record Understood(String sheet, Shape form, int headerRow, List<Column> columns) {

    public Understood(@Nullable String sheet, @Nullable Shape form, int headerRow, @Nullable List<Column> columns) {
        this.sheet = sheet == null ? "" : sheet;
        this.form = form == null ? Shape.LEDGER : form;
        this.headerRow = headerRow;
        this.columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** What a sheet can be. */
    public enum Shape {
        /** The one-sheet form that offices keep: each row a problem with its task and measures. */
        LEDGER,
        /** One of the sheets of the workbook as the house agreed it. */
        WORKBOOK,
        /** A cover, a statistic, instructions: passed over. */
        NONE
    }

    /**
     * A column as the spreadsheet calls it, what its header says, and the column of the form it is taken for; {@code field} is
     * empty where it is not taken.
     */
    public record Column(String column, String header, String field) {

        public Column(@Nullable String column, @Nullable String header, @Nullable String field) {
            this.column = column == null ? "" : column;
            this.header = header == null ? "" : header;
            this.field = field == null ? "" : field;
        }
    }

    /** The columns of the form, of which each column of the sheet may be one. */
    public List<String> fields() {
        return form == Shape.WORKBOOK
                ? Form.columns(sheet)
                : Arrays.stream(LedgerColumn.values())
                        .map(LedgerColumn::printed)
                        .toList();
    }

    /** What it may be said to be instead: an agreed sheet is one by its name. */
    public List<Shape> shapes() {
        return Arrays.stream(Shape.values())
                .filter(shape -> shape != Shape.WORKBOOK || Form.isSheet(sheet))
                .toList();
    }

    /** How many of its columns are taken. */
    public long taken() {
        return columns.stream().filter(column -> !column.field().isEmpty()).count();
    }

    /** Refuses a column that no spreadsheet has, and one that the form has not. */
    void check() {
        for (Column column : columns) {
            if (!column.column().matches("[A-Z]{1,3}")) {
                throw Invalid.field("understood", "invalid.import-column", sheet, column.column());
            }
            if (!column.field().isEmpty() && !fields().contains(column.field())) {
                throw Invalid.field("understood", "invalid.import-field", sheet, column.field());
            }
        }
    }
}
