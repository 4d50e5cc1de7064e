package org.zhuoluo.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;

/** What stands around the rows of a sheet: its columns, how it is printed, its pictures. It follows the rows to where they go. */
final class SheetFrame {

    /** More rows than these are neither repeated on every page nor held fast: nothing else would be seen. */
    private static final int MOST_HELD = 15;

    /** What Excel takes in a header or footer. */
    private static final int LONGEST = 255;

    private final SheetTemplate from;
    private final XSSFSheet to;
    private final SheetPlan plan;

    SheetFrame(SheetTemplate from, XSSFSheet to, SheetPlan plan) {
        this.from = from;
        this.to = to;
        this.plan = plan;
    }

    /** Takes all rows away, to write them anew. */
    void clear() {
        List<Row> rows = new ArrayList<>();
        to.forEach(rows::add);
        rows.forEach(to::removeRow);
        if (to.getCTWorksheet().isSetMergeCells()) {
            to.getCTWorksheet().unsetMergeCells();
        }
        if (to.getCTWorksheet().isSetDimension()) {
            to.getCTWorksheet().unsetDimension();
        }
    }

    /** Its name, which way it lies, and the widths of columns that nobody has set by hand. */
    void layOut() {
        to.getWorkbook().setSheetName(0, plan.name());
        if (plan.paper().isAcross()) {
            to.getPrintSetup().setLandscape(true);
        }
        int first = from.at(Sample.HEAD).column();
        for (int at = 0; at < plan.columns(); at++) {
            if (!isSetByHand(first + at)) {
                to.setColumnWidth(first + at, (int) Math.round(plan.width(at) * 256));
            }
        }
    }

    private boolean isSetByHand(int column) {
        for (CTCols cols : from.sheet().getCTWorksheet().getColsList()) {
            for (CTCol col : cols.getColList()) {
                if (col.getMin() <= column + 1 && column + 1 <= col.getMax() && col.getCustomWidth()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Rows that are repeated or held fast, the printed area and the pictures go along with their rows. */
    void follow(List<Integer> starts, int firstHead) {
        CellRangeAddress repeated = from.sheet().getRepeatingRows();
        if (repeated != null) {
            to.setRepeatingRows(moved(repeated.getFirstRow(), repeated.getLastRow(), starts, firstHead));
        }
        PaneInformation pane = from.sheet().getPaneInformation();
        if (pane != null && pane.isFreezePane()) {
            int rows = pane.getHorizontalSplitPosition();
            CellRangeAddress held = rows == 0 ? null : moved(0, rows - 1, starts, firstHead);
            int below = held == null || held.getFirstRow() > 0 ? 0 : held.getLastRow() + 1;
            to.createFreezePane(pane.getVerticalSplitPosition(), below);
        }
        XSSFWorkbook workbook = to.getWorkbook();
        int end = starts.get(starts.size() - 1);
        if (workbook.getPrintArea(0) != null && end > 0) {
            int last = 0;
            for (Row row : to) {
                last = Math.max(last, row.getLastCellNum() - 1);
            }
            workbook.setPrintArea(0, 0, last, 0, end - 1);
        }
        carry(starts);
    }

    /** Where these rows of the template went: with the table's head among them, down to the head of the first table. */
    private @Nullable CellRangeAddress moved(int first, int last, List<Integer> starts, int firstHead) {
        int head = from.at(Sample.HEAD).row();
        boolean withHead = first <= head && head <= last && firstHead >= 0;
        int top = withHead ? Math.min(to(first, starts), firstHead) : to(first, starts);
        int bottom = withHead ? firstHead : to(last + 1, starts) - 1;
        if (bottom - top < MOST_HELD) {
            return bottom < top ? null : new CellRangeAddress(top, bottom, -1, -1);
        }
        return withHead ? new CellRangeAddress(firstHead, firstHead, -1, -1) : null;
    }

    private static int to(int row, List<Integer> starts) {
        int last = starts.size() - 1;
        return row <= last ? starts.get(row) : starts.get(last) + row - last;
    }

    private void carry(List<Integer> starts) {
        XSSFDrawing drawing = to.getDrawingPatriarch();
        if (drawing != null) {
            drawing.getCTDrawing().getTwoCellAnchorList().forEach(one -> {
                int down = to(one.getFrom().getRow(), starts) - one.getFrom().getRow();
                shift(one.getFrom(), down);
                shift(one.getTo(), down);
            });
            drawing.getCTDrawing().getOneCellAnchorList().forEach(one -> {
                int row = one.getFrom().getRow();
                shift(one.getFrom(), to(row, starts) - row);
            });
        }
    }

    private static void shift(CTMarker marker, int down) {
        marker.setRow(marker.getRow() + down);
    }

    /** Fills the words of headers and footers, in which an ampersand is written twice. */
    void fill(Function<Passage.Mark, String> said) {
        if (to.getCTWorksheet().isSetHeaderFooter()) {
            CTHeaderFooter all = to.getCTWorksheet().getHeaderFooter();
            fill(all.getOddHeader(), all::setOddHeader, said);
            fill(all.getOddFooter(), all::setOddFooter, said);
            fill(all.getEvenHeader(), all::setEvenHeader, said);
            fill(all.getEvenFooter(), all::setEvenFooter, said);
            fill(all.getFirstHeader(), all::setFirstHeader, said);
            fill(all.getFirstFooter(), all::setFirstFooter, said);
        }
    }

    private static void fill(@Nullable String words, Consumer<String> set, Function<Passage.Mark, String> said) {
        if (words != null && !Braces.in(words).isEmpty()) {
            String filled = Braces.fill(
                    words, mark -> apart(words, mark) + said.apply(mark).replace("&", "&&"));
            set.accept(filled.length() <= LONGEST ? filled : filled.substring(0, LONGEST));
        }
    }

    /** After the size of a type, {@code &12}, a number would be read as part of it. */
    private static String apart(String words, Passage.Mark mark) {
        return mark.from() > 0 && Character.isDigit(words.charAt(mark.from() - 1)) ? " " : "";
    }
}
