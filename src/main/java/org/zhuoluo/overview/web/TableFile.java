package org.zhuoluo.overview.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhuoluo.shared.Attachment;
import org.zhuoluo.shared.Harmless;

/** A table of figures as a file that spreadsheets open: texts that begin like a formula are made harmless, numbers stay numbers. */
final class TableFile {

    /** By it Excel knows that a CSV is written in UTF-8. */
    private static final char MARK = '\ufeff';

    private static final int NAMES = 4;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private TableFile() {}

    /** To be kept under the table's title. */
    static ResponseEntity<byte[]> asCsv(CutTable table) {
        return Attachment.named(table.title() + ".csv").contentType(CSV).body(csv(table));
    }

    /** To be kept under the table's title, its one sheet named. */
    static ResponseEntity<byte[]> asXlsx(CutTable table, String sheetName) {
        return Attachment.named(table.title() + ".xlsx").contentType(XLSX).body(xlsx(table, sheetName));
    }

    private static byte[] csv(CutTable table) {
        StringWriter text = new StringWriter().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(table.header().stream().map(Harmless::out));
            for (List<@Nullable Object> row : table.rows()) {
                for (Object cell : row) {
                    printer.print(cell instanceof String words ? Harmless.out(words) : cell);
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One sheet, its header frozen and repeated on every page of A4 across. */
    private static byte[] xlsx(CutTable table, String sheetName) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "zhuoluo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, Harmless.out(table.header().get(column)));
                sheet.width(column, column < NAMES ? 18 : 11);
            }
            sheet.range(0, 0, 0, table.header().size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor("EFEDE8")
                    .set();
            for (int row = 0; row < table.rows().size(); row++) {
                write(sheet, row + 1, table.rows().get(row));
            }
            sheet.freezePane(NAMES, 1);
            sheet.repeatRows(0);
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int at, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(at, column, number);
            } else if (cell != null) {
                sheet.value(at, column, Harmless.out(cell.toString()));
            }
        }
    }
}
