package org.zhuoluo.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhuoluo.DocumentPart;

/** The tables of columns in the documents are those that are read; {@code -Dzhuoluo.write-docs} writes them anew. */
class WorkbookDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/workbook.md");
    private static final String BEGINS = "<!-- the %s begin: written by WorkbookDocumentTests -->\n";
    private static final String ENDS = "<!-- the %s end -->";

    @Test
    void documentsNameTheSheets() throws IOException {
        part("sheets").requireSays(sheets());
    }

    @Test
    void documentsNameTheColumnsOfTheOneSheetForm() throws IOException {
        part("columns").requireSays(columns());
    }

    private static String sheets() {
        return Form.sheets().stream()
                .map(sheet -> "| " + sheet + " | "
                        + Form.columns(sheet).stream()
                                .map(column -> column + (Form.required(sheet).contains(column) ? "＊" : ""))
                                .collect(Collectors.joining(" "))
                        + " |")
                .collect(Collectors.joining("\n", "| sheet | columns |\n|---|---|\n", "\n"));
    }

    private static String columns() {
        return Arrays.stream(LedgerColumn.values())
                .map(column -> "| " + column.printed() + (column.isRequired() ? "＊" : "") + " | "
                        + String.join(" ", column.others()) + " |")
                .collect(Collectors.joining("\n", "| column | also called |\n|---|---|\n", "\n"));
    }

    private static DocumentPart part(String what) {
        return new DocumentPart(DOCUMENT, BEGINS.formatted(what), ENDS.formatted(what));
    }
}
