package org.zhuoluo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.zhuoluo.shared.Magic;

/** A workbook in the form that Excel had until 2003, and WPS still writes (.xls, .et). */
final class XlsFile {

    private static final int MOST_COLUMNS = 200;

    private final boolean since1904;
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();

    private XlsFile(boolean since1904) {
        this.since1904 = since1904;
    }

    /** Its sheets; refused where it opens with a password only, or is a document of another kind. */
    static Grids read(byte[] content) throws IOException {
        if (Magic.isEncrypted(content)) {
            throw new Unreadable("import.file-encrypted");
        }
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            XlsFile file = new XlsFile(book.getInternalWorkbook().isUsing1904DateWindowing());
            List<Grid> sheets = new ArrayList<>();
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                boolean hidden = book.isSheetHidden(at) || book.isSheetVeryHidden(at);
                sheets.add(file.sheet(book.getSheetAt(at), hidden));
            }
            return new Grids(sheets, file.errors, file.notes);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable("import.file-encrypted");
        } catch (IllegalArgumentException e) {
            throw new Unreadable("import.file-unknown");
        }
    }

    private Grid sheet(HSSFSheet sheet, boolean hidden) {
        Grid grid = new Grid(sheet.getSheetName().strip(), hidden, errors);
        boolean noted = false;
        int width = 0;
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                grid.hiddenLine(row.getRowNum() + 1);
            }
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (cell.getColumnIndex() >= MOST_COLUMNS) {
                    break;
                }
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), text(cell, grid));
                if (cell.getCellType() == CellType.FORMULA && !noted) {
                    noted = true;
                    notes.add(at(cell, grid, "import.formula"));
                }
            }
            width = Math.max(width, cells.size());
            if (!grid.add(row.getRowNum() + 1, cells)) {
                break;
            }
        }
        for (int at = 0; at < width; at++) {
            if (sheet.isColumnHidden(at)) {
                grid.hiddenColumns(at, at);
            }
        }
        sheet.getMergedRegions().forEach(range -> grid.merged(range.formatAsString()));
        return grid;
    }

    private String text(Cell cell, Grid grid) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case NUMERIC ->
                XlsxNumbers.text(
                        BigDecimal.valueOf(cell.getNumericCellValue()),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString(),
                        since1904);
            case ERROR -> {
                String shown = FormulaError.forInt(cell.getErrorCellValue()).getString();
                errors.add(at(cell, grid, "import.cell-error", shown));
                yield "";
            }
            default -> "";
        };
    }

    private static RowError at(Cell cell, Grid grid, String key, Object... arguments) {
        return new RowError(
                grid.sheet(), cell.getRowIndex() + 1, Grid.letters(cell.getColumnIndex()), key, List.of(arguments));
    }
}
