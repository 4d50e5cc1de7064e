package org.zhuoluo.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was handed in: sheets by name, rows in order, cells as text under their headers. Where it came from no longer shows. */
public record Sheets(Map<String, List<Row>> sheets) {

    public Sheets {
        sheets = Map.copyOf(sheets);
    }

    List<Row> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** One row: where it stands, as a person counts, and its cells; blank cells are not there. */
    public record Row(String sheet, int number, Map<String, String> cells) {

        public Row {
            cells = new LinkedHashMap<>(cells);
        }

        @Nullable
        String cell(String column) {
            return cells.get(column);
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
