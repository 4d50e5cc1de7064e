package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of columns in the documents are those that are read; {@code -Dzhuoluo.write-docs} writes them anew. */
class WorkbookDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/workbook.md");
    private static final String BEGINS = "<!-- the %s begin: written by WorkbookDocumentTests -->\n";
    private static final String ENDS = "<!-- the %s end -->";

    @Test
    void documentsNameTheSheets() throws IOException {
        assertThat(printed("sheets", sheets())).isEqualTo(sheets());
    }

    @Test
    void documentsNameTheColumnsOfTheOneSheetForm() throws IOException {
        assertThat(printed("columns", columns())).isEqualTo(columns());
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

    /** What the document says between the marks, after it was written anew where that is wanted. */
    private static String printed(String what, String drawn) throws IOException {
        String document = Files.readString(DOCUMENT);
        List<String> marks = List.of(BEGINS.formatted(what), ENDS.formatted(what));
        int from = document.indexOf(marks.get(0)) + marks.get(0).length();
        assertThat(from).isGreaterThan(marks.get(0).length());
        if (System.getProperty("zhuoluo.write-docs") != null) {
            document = document.substring(0, from) + drawn + document.substring(document.indexOf(marks.get(1)));
            Files.writeString(DOCUMENT, document);
        }
        return document.substring(from, document.indexOf(marks.get(1)));
    }
}
