package org.zhuoluo.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhuoluo.shared.Harmless;

/**
 * A sheet that is written and forgotten batch by batch, so that it never stands in memory as a whole: A3 across, the header
 * frozen and repeated on every page, cells that take any text as text. Sheets of a workbook are written one after the other.
 */
final class StreamedSheet {

    /** Lines that are kept until they are written. */
    static final int WINDOW = 500;

    private static final String CHOOSE = "请从下拉列表中选择。";

    private static final String INK = "1F1F1F";
    private static final String FIXED = "5F5B55";
    private static final int A3_WIDTH = 330;

    private final Worksheet sheet;
    private final List<StreamedColumn> columns;
    private final int headLines;
    private int line;
    private int first;

    /** A sheet with a heading line of groups where there are any, and the header. */
    StreamedSheet(Workbook workbook, String name, List<StreamedColumn> columns, String printedTitle) {
        this.sheet = workbook.newWorksheet(name);
        this.columns = columns;
        line = SheetHead.draw(sheet, columns);
        headLines = line;
        sheet.freezePane(0, line);
        sheet.repeatRows(0, line - 1);
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.pageOrientation("landscape");
        int width = columns.stream().mapToInt(StreamedColumn::width).sum();
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) (1 + width / A3_WIDTH));
        sheet.fitToHeight((short) 0);
        sheet.header(printedTitle.replace("&", "&&"), Position.CENTER, 14);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER, 10);
        first = line;
    }

    /** One line of texts, in the order of the columns; a blank cell for an empty text. */
    void add(List<String> cells) {
        for (int column = 0; column < columns.size(); column++) {
            put(column, cells.get(column));
        }
        SheetHead.height(sheet, line, columns, cells);
        line++;
        if (line - first >= WINDOW) {
            flush();
        }
    }

    private void put(int column, String text) {
        StreamedColumn one = columns.get(column);
        if (text.isEmpty()) {
            return;
        }
        if (one.day()) {
            sheet.value(line, column, LocalDate.parse(text));
        } else if (one.count()) {
            sheet.value(line, column, Integer.valueOf(text));
        } else {
            sheet.inlineString(line, column, Harmless.out(text));
        }
    }

    private void flush() {
        if (line == first) {
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            StreamedColumn one = columns.get(column);
            sheet.range(first, column, line - 1, column)
                    .style()
                    .format(one.day() ? "yyyy-mm-dd" : one.count() ? "0" : "@")
                    .fontColor(one.open() ? INK : FIXED)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first = line;
    }

    /** Ends the sheet: the words to choose from are set on as many lines as there are, and some to spare. */
    void finish(int spare) {
        flush();
        int last = line + spare;
        for (int column = 0; column < columns.size(); column++) {
            String choice = columns.get(column).choice();
            if (!choice.isEmpty() && last > headLines) {
                sheet.range(headLines, column, last - 1, column)
                        .validateWithListByFormula(choice)
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(columns.get(column).header())
                        .error(CHOOSE);
            }
        }
        sheet.setAutoFilter(headLines - 1, 0, Math.max(headLines, line - 1), columns.size() - 1);
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
