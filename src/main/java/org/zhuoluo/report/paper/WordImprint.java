package org.zhuoluo.report.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The imprint (版记, GB/T 9704-2012 §7.4): between rules at the end of the paper. */
final class WordImprint {

    /** Eighths of a point: the outer rules 0.35 mm, the inner 0.25 mm. */
    private static final int OUTER = 8;

    private static final int INNER = 6;

    private WordImprint() {}

    static void draw(Pen pen, Paper.Imprint imprint, int width) {
        XWPFTable table = pen.table(2, 1);
        table.setWidth(width);
        table.setTopBorder(XWPFBorderType.SINGLE, OUTER, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, INNER, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, OUTER, 0, "000000");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(0, 0, 0, 0);
        XWPFTableCell notes = table.getRow(0).getCell(0);
        imprint.notes().forEach(note -> line(pen, notes, Look.IMPRINT, note));
        imprint.small().forEach(small -> line(pen, notes, Look.IMPRINT_SMALL, small));
        pen.writeApart(
                table.getRow(1).getCell(0).getParagraphArray(0), Look.IMPRINT_LAST, imprint.office(), imprint.date());
        List.of(0, 1).forEach(row -> table.getRow(row).setCantSplitRow(true));
    }

    private static void line(Pen pen, XWPFTableCell cell, Look look, String text) {
        XWPFParagraph first = cell.getParagraphArray(0);
        boolean empty = cell.getParagraphs().size() == 1 && first.getRuns().isEmpty();
        pen.write(empty ? first : cell.addParagraph(), look, text);
    }
}
