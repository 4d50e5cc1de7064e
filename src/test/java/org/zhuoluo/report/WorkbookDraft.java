package org.zhuoluo.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhuoluo.report.paper.Template;

/** A workbook's template as somebody has it who changes it in Excel: begun from the house's own. */
final class WorkbookDraft {

    private final XSSFWorkbook workbook;

    private WorkbookDraft(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static WorkbookDraft house() {
        return new WorkbookDraft(open(Template.HOUSE_WORKBOOK.file()));
    }

    static XSSFWorkbook open(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return workbook.getSheetAt(0);
    }

    /** The cell in which exactly this stands. */
    XSSFCell cell(String words) {
        return find(sheet(), words).orElseThrow();
    }

    static Optional<XSSFCell> find(XSSFSheet sheet, String words) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(words)) {
                    return Optional.of((XSSFCell) cell);
                }
            }
        }
        return Optional.empty();
    }

    /** Writes into a cell; rows are counted from 1, as people do. */
    WorkbookDraft write(int row, int column, String words) {
        Row at = sheet().getRow(row - 1);
        (at == null ? sheet().createRow(row - 1) : at).createCell(column).setCellValue(words);
        return this;
    }

    /** Puts two rows above everything. */
    WorkbookDraft above(String first, String second) {
        sheet().shiftRows(0, sheet().getLastRowNum(), 2);
        return write(1, 0, first).write(2, 0, second);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The parts of the file, to change what no program would write. */
    TemplateDraft parts() {
        return TemplateDraft.of(bytes());
    }

    Template template() {
        return Template.of(bytes(), 3, "任务清单 第3版");
    }

    /** Every cell in which something stands, with its place and looks; every joined cell; every row's height. */
    static List<String> drawn(byte[] file) {
        XSSFWorkbook workbook = open(file);
        XSSFSheet sheet = workbook.getSheetAt(0);
        List<String> drawn = new ArrayList<>(List.of(sheet.getSheetName()));
        for (Row row : sheet) {
            drawn.add(row.getRowNum() + " " + Math.round(row.getHeightInPoints()));
            for (Cell one : row) {
                String said = new DataFormatter(Locale.ROOT).formatCellValue(one);
                XSSFCellStyle look = ((XSSFCell) one).getCellStyle();
                if (!said.isEmpty()) {
                    drawn.add(String.join(
                            " ",
                            one.getAddress().toString(),
                            one.getCellType().toString(),
                            look.getFont().getBold() + "" + look.getWrapText() + look.getAlignment(),
                            look.getVerticalAlignment() + "" + look.getBorderTop() + look.getFillForegroundColorColor(),
                            said));
                }
            }
        }
        sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .sorted()
                .forEach(drawn::add);
        return drawn;
    }
}
