package org.zhuoluo.exchange;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** What stands at the head of a sheet: the groups of its columns where there are any, and their headers; pink where they are open. */
final class SheetHead {

    private static final String OPEN = "F6D9D9";
    private static final String FIXED = "EFEDE8";

    /** In points. */
    private static final double LINE_HEIGHT = 15;

    /** No program takes higher rows, in points. */
    private static final double HIGHEST = 409;

    private SheetHead() {}

    /** Draws the head, and answers how many lines it takes. */
    static int draw(Worksheet sheet, List<StreamedColumn> columns) {
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        if (grouped) {
            groups(sheet, columns);
        }
        headers(sheet, columns, grouped ? 1 : 0);
        return grouped ? 2 : 1;
    }

    private static void groups(Worksheet sheet, List<StreamedColumn> columns) {
        for (int from = 0; from < columns.size(); ) {
            String group = columns.get(from).group();
            int to = from;
            while (to + 1 < columns.size() && columns.get(to + 1).group().equals(group)) {
                to++;
            }
            if (!group.isEmpty()) {
                sheet.value(0, from, group);
                if (to > from) {
                    sheet.range(0, from, 0, to).merge();
                }
            }
            from = to + 1;
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .horizontalAlignment("center")
                .fillColor(FIXED)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void headers(Worksheet sheet, List<StreamedColumn> columns, int at) {
        for (int column = 0; column < columns.size(); column++) {
            StreamedColumn one = columns.get(column);
            sheet.value(at, column, one.header());
            sheet.width(column, one.width());
            sheet.style(at, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .fillColor(one.open() ? OPEN : FIXED)
                    .set();
        }
        height(sheet, at, columns, columns.stream().map(StreamedColumn::header).toList());
    }

    /** Makes a line as high as its longest cell needs: programs that print do not all work it out themselves. */
    static void height(Worksheet sheet, int line, List<StreamedColumn> columns, List<String> cells) {
        int lines = 1;
        for (int column = 0; column < columns.size(); column++) {
            lines = Math.max(lines, columns.get(column).lines(cells.get(column)));
        }
        if (lines > 1) {
            sheet.rowHeight(line, Math.min(HIGHEST, lines * LINE_HEIGHT));
        }
    }
}
