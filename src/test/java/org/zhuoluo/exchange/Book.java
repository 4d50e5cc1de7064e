package org.zhuoluo.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhuoluo.shared.Harmless;

/** An exported workbook in the hands of somebody who edits it in Excel: cells by header and key, whole rows, and saving it. */
final class Book {

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final int header;

    private Book(XSSFWorkbook workbook, int header) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
        this.header = header;
    }

    static Book of(byte[] file) throws IOException {
        return of(file, 0);
    }

    /** With headings over the header. */
    static Book of(byte[] file, int header) throws IOException {
        return new Book(new XSSFWorkbook(new ByteArrayInputStream(file)), header);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(header).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    /** The row whose cell in a column reads so. */
    Row row(String column, String text) {
        for (Row row : sheet) {
            if (row.getRowNum() > header
                    && text(row.getCell(columns().get(column))).equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + column + " " + text);
    }

    String get(Row row, String column) {
        return Harmless.in(text(row.getCell(columns().get(column))));
    }

    Book set(Row row, String column, String text) {
        XSSFCell cell = (XSSFCell) row.getCell(columns().get(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (cell.getCTCell().isSetIs()) {
            cell.getCTCell().unsetIs();
        }
        cell.setBlank();
        cell.setCellValue(text);
        return this;
    }

    byte[] saved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static String text(Cell cell) {
        return cell == null ? "" : new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }
}
