package org.zhuoluo.report.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.zhuoluo.report.paper.SheetTemplate.Spot;
import org.zhuoluo.shared.Harmless;

/** Writes rows below each other on a sheet, each with the looks of a place of the template. */
final class SheetPen {

    private final SheetTemplate from;
    private final XSSFSheet to;
    private final SheetPlan plan;
    private int row;
    private int firstHead = -1;

    SheetPen(SheetTemplate from, XSSFSheet to, SheetPlan plan) {
        this.from = from;
        this.to = to;
        this.plan = plan;
    }

    /** The next row, counted from 0. */
    int row() {
        return row;
    }

    /** The row of the first table's head; -1 where there is no table. */
    int firstHead() {
        return firstHead;
    }

    /** A text in the place's columns; nothing for an empty one. */
    void line(String text, Spot spot) {
        if (text.isEmpty()) {
            return;
        }
        XSSFRow made = to.createRow(row);
        int last = from.isAcross(spot) ? spot.column() + plan.columns() - 1 : spot.last();
        IntStream.rangeClosed(spot.column(), last)
                .forEach(at -> made.createCell(at).setCellStyle(style(spot.style())));
        made.getCell(spot.column()).setCellValue(said(text));
        if (last > spot.column()) {
            to.addMergedRegionUnsafe(new CellRangeAddress(row, row, spot.column(), last));
        }
        rise(made, spot, needed(text, spot.style(), width(spot.column(), last)));
        row++;
    }

    void table(Block.Table table) {
        if (firstHead < 0) {
            firstHead = row;
        }
        Spot head = from.at(Sample.HEAD);
        List<Block.Column> columns = table.columns();
        cells(columns.stream().map(Block.Column::title).toList(), head, at -> head.style());
        Spot words = from.at(Sample.WORDS);
        XSSFCellStyle centred = from.at(Sample.CENTRED).style();
        table.rows().forEach(cells -> cells(cells, words, at -> columns.get(at).centred() ? centred : words.style()));
    }

    /** A row of the template as it is there, with these words in place of those of its cells. */
    void copy(int at, Map<Integer, String> words) {
        XSSFRow old = from.sheet().getRow(at);
        if (old != null) {
            XSSFRow made = to.createRow(row);
            if (old.getCTRow().getCustomHeight()) {
                made.setHeight(old.getHeight());
            }
            made.setZeroHeight(old.getZeroHeight());
            old.forEach(cell -> copy((XSSFCell) cell, made, words));
        }
        row++;
    }

    private void copy(XSSFCell old, XSSFRow made, Map<Integer, String> words) {
        XSSFCell cell = made.createCell(old.getColumnIndex());
        cell.setCellStyle(style(old.getCellStyle()));
        String said = words.get(old.getColumnIndex());
        if (said != null) {
            if (!said.isEmpty()) {
                cell.setCellValue(said(said));
            }
            return;
        }
        switch (old.getCellType()) {
            case STRING ->
                cell.setCellValue(new XSSFRichTextString(
                        (CTRst) old.getRichStringCellValue().getCTRst().copy()));
            case NUMERIC -> cell.setCellValue(old.getNumericCellValue());
            case BOOLEAN -> cell.setCellValue(old.getBooleanCellValue());
            default -> {}
        }
    }

    private void cells(List<String> texts, Spot sample, IntFunction<XSSFCellStyle> styles) {
        XSSFRow made = to.createRow(row);
        int first = from.at(Sample.HEAD).column();
        double needed = 0;
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            XSSFCell cell = made.createCell(first + at);
            cell.setCellStyle(style(styles.apply(at)));
            if (SheetPlan.isNumber(text)) {
                cell.setCellValue(Integer.parseInt(text));
            } else if (!text.isEmpty()) {
                cell.setCellValue(said(text));
            }
            needed = Math.max(needed, needed(text, styles.apply(at), width(first + at, first + at)));
        }
        rise(made, sample, needed);
        row++;
    }

    /** A row made higher by hand stays at least so high. */
    private static void rise(XSSFRow made, Spot spot, double needed) {
        double height = Math.max(spot.height(), needed);
        if (height > 0) {
            made.setHeightInPoints((float) height);
        }
    }

    private static double needed(String text, XSSFCellStyle style, double width) {
        return text.isEmpty()
                ? 0
                : SheetPlan.height(
                        text,
                        style.getWrapText() ? width : Double.MAX_VALUE,
                        style.getFont().getFontHeightInPoints());
    }

    private double width(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToDouble(at -> to.getColumnWidth(at) / 256.0)
                .sum();
    }

    private final Map<Integer, XSSFCellStyle> styles = new HashMap<>();

    /** Both files are the same template, so that a look has the same number in each. */
    private XSSFCellStyle style(XSSFCellStyle old) {
        return styles.computeIfAbsent(
                (int) old.getIndex(), at -> to.getWorkbook().getCellStyleAt(at));
    }

    private static String said(String text) {
        return Harmless.out(text.replaceAll("[\\p{Cntrl}&&[^\t\r\n]]", " "));
    }
}
