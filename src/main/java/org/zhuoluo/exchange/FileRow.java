package org.zhuoluo.exchange;

import java.util.Map;
import org.zhuoluo.intake.RowError;

/**
 * A row of a file that came back: the sheet and line it stands in now, the key by which it is known again, the texts of those
 * of its columns that are still there, and how the file calls these.
 */
record FileRow(String sheet, int line, String key, Map<Field, String> cells, Map<Field, String> headers) {

    /** The header over a field: its own in the file, or none where the column is gone. */
    String header(Field field) {
        return headers.getOrDefault(field, "");
    }

    RowError wrong(Field field, String why, Object... arguments) {
        return new RowError(sheet, line, header(field), why, java.util.List.of(arguments));
    }
}
