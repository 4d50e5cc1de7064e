package org.zhuoluo.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Ledgers as offices keep them, made for a test: sheets of rows, one text a row with | between its cells. */
final class Ledgers {

    static final String HEADER = "序号|反馈问题|整改目标|整改措施|牵头单位|责任单位|整改类型|整改时限|整改进展|完成情况|备注";

    private final Workbook book;
    private Sheet sheet;

    Ledgers(Workbook book, String name) {
        this.book = book;
        this.sheet = book.createSheet(name);
    }

    static Ledgers of(String name) {
        return new Ledgers(new XSSFWorkbook(), name);
    }

    Ledgers sheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    Ledgers rows(String... lines) {
        for (String line : lines) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            String[] cells = line.split("\\|", -1);
            for (int at = 0; at < cells.length; at++) {
                if (!cells[at].isEmpty()) {
                    row.createCell(at).setCellValue(cells[at]);
                }
            }
        }
        return this;
    }

    Ledgers merged(String... ranges) {
        List.of(ranges).forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
        return this;
    }

    Ledgers hidden(int row) {
        sheet.getRow(row - 1).setZeroHeight(true);
        return this;
    }

    Ledgers hiddenColumn(int at) {
        sheet.setColumnHidden(at, true);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            book.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the files that failed once. */
    static byte[] failedOnce(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/cases/workbook-" + name + ".xlsx"));
    }
}
