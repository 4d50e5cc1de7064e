package org.zhuoluo.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The one sheet of a workbook that is a template, as it is read. Its rows are of three kinds: a row with a block, which grows;
 * a row with a sample, which is no row of the paper; and every other, which stays as it is with its words filled in.
 */
final class SheetTemplate {

    /** Rows and columns that are looked at: nothing may stand beyond them. */
    static final int MOST_ROWS = 200;

    static final int MOST_COLUMNS = 60;

    private final XSSFSheet sheet;
    private final Map<Enum<?>, Spot> spots = new HashMap<>();

    private SheetTemplate(XSSFSheet sheet) {
        this.sheet = sheet;
        for (int at = 0; at < rows(); at++) {
            for (XSSFCell cell : filled(at)) {
                if (Braces.isOne(text(cell))) {
                    grown(Braces.in(text(cell)).get(0)).ifPresent(one -> spots.putIfAbsent(one, spot(cell)));
                }
            }
        }
    }

    /** A place on the sheet: from which column to which, how it looks, how high its row was made by hand; 0 where it was not. */
    record Spot(int row, int column, int last, XSSFCellStyle style, double height) {}

    static SheetTemplate of(XSSFWorkbook workbook) {
        return new SheetTemplate(workbook.getSheetAt(0));
    }

    /** Opens what was looked over and nothing else: the parts as they were read there. */
    static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Docx.open(file).bytes()));
    }

    /** The block or the sample that a mark stands for; none where it is words in a line, or nothing known. */
    static Optional<Enum<?>> grown(Passage.Mark mark) {
        Placeholder placeholder = mark.placeholder();
        return placeholder == null
                ? Sample.of(mark.word()).map(one -> one)
                : placeholder.isBlock() ? Optional.of(placeholder) : Optional.empty();
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** How many rows it has, counted from the first. */
    int rows() {
        return Math.min(sheet.getLastRowNum() + 1, MOST_ROWS);
    }

    /** Where a block or a sample stands. */
    Optional<Spot> find(Enum<?> one) {
        return Optional.ofNullable(spots.get(one));
    }

    /** Where it stands in a template that was looked over: it has it. */
    Spot at(Enum<?> one) {
        return find(one).orElseThrow();
    }

    /** The block or sample of a row. */
    @Nullable
    Enum<?> in(int row) {
        return spots.entrySet().stream()
                .filter(one -> one.getValue().row() == row)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The cells of a row in which something stands. */
    List<XSSFCell> filled(int at) {
        XSSFRow row = sheet.getRow(at);
        List<XSSFCell> cells = new ArrayList<>();
        if (row != null) {
            for (Cell cell : row) {
                boolean blank = cell.getCellType() == CellType.BLANK
                        || cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().isBlank();
                if (!blank) {
                    cells.add((XSSFCell) cell);
                }
            }
        }
        return cells;
    }

    /** Whether a place goes as far as the table is shown, and so across all of it, however many columns it has. */
    boolean isAcross(Spot spot) {
        Spot head = at(Sample.HEAD);
        return spot.column() == head.column() && spot.last() == head.last();
    }

    Spot spot(XSSFCell cell) {
        int last = merged(cell).map(CellRangeAddress::getLastColumn).orElse(cell.getColumnIndex());
        XSSFRow row = cell.getRow();
        double height = row.getCTRow().getCustomHeight() ? row.getHeightInPoints() : 0;
        return new Spot(cell.getRowIndex(), cell.getColumnIndex(), last, cell.getCellStyle(), height);
    }

    /** The cells that a cell is one with. */
    Optional<CellRangeAddress> merged(XSSFCell cell) {
        return sheet.getMergedRegions().stream()
                .filter(one -> one.isInRange(cell))
                .findFirst();
    }

    /** The words of a cell; none where it holds a number. */
    static String text(XSSFCell cell) {
        return cell.getCellType() == CellType.STRING ? Objects.requireNonNullElse(cell.getStringCellValue(), "") : "";
    }
}
