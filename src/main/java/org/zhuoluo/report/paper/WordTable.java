package org.zhuoluo.report.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table as wide as the type area of its sheet (twips): its head is repeated on every page, and no row is torn in two. */
final class WordTable {

    private static final int HAIRLINE = 4;
    private static final int BESIDE_TEXT = 57;

    private final Pen pen;
    private final XWPFTable table;
    private final List<Block.Column> columns;
    private final int width;
    private final int[] widths;

    private WordTable(Pen pen, XWPFTable table, Block.Table content, int width) {
        this.pen = pen;
        this.table = table;
        this.columns = content.columns();
        this.width = width;
        this.widths = widths(columns, content.shares(), width);
    }

    static void draw(Pen pen, Block.Table content, int width) {
        WordTable drawn = new WordTable(
                pen, pen.table(content.rows().size() + 1, content.columns().size()), content, width);
        drawn.frame();
        drawn.head();
        for (int i = 0; i < content.rows().size(); i++) {
            drawn.row(i + 1, content.rows().get(i));
        }
    }

    private void frame() {
        CTTblPr properties = table.getCTTbl().getTblPr();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(width);
        table.setCellMargins(0, BESIDE_TEXT, 0, BESIDE_TEXT);
        table.setTopBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "000000");
        table.setLeftBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "000000");
        table.setRightBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "000000");
        table.setInsideVBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "000000");
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(null);
        for (int width : widths) {
            grid.addNewGridCol().setW(WordSection.twips(width));
        }
    }

    private void head() {
        XWPFTableRow row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            cell(row, i, Look.CELL_HEAD, columns.get(i).title());
        }
    }

    private void row(int index, List<String> cells) {
        XWPFTableRow row = table.getRow(index);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            cell(row, i, columns.get(i).centred() ? Look.CELL_CENTRED : Look.CELL_WORDS, cells.get(i));
        }
    }

    private void cell(XWPFTableRow row, int column, Look look, String text) {
        XWPFTableCell cell = row.getCell(column);
        var width = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr().addNewTcW()
                : cell.getCTTc().addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(WordSection.twips(widths[column]));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        pen.write(cell.getParagraphArray(0), look, text);
    }

    private static int[] widths(List<Block.Column> columns, int shares, int width) {
        int[] widths = columns.stream()
                .mapToInt(column -> width * column.share() / shares)
                .toArray();
        int given = java.util.Arrays.stream(widths).sum();
        widths[0] += width - given;
        return widths;
    }
}
