package org.zhuoluo.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhuoluo.shared.Harmless;

/**
 * Draws a paper as a workbook of one sheet, from the same record as {@link WordFile}: its lines from the first column on, its
 * tables cell by cell. Whole numbers are numbers, everything else is text, harmless where it begins like a formula. The same
 * pen draws the house's own template ({@link HouseWorkbook}), from which {@link SheetFile} draws the same again.
 */
final class ExcelFile {

    private static final double SIZE = 11;

    private final Worksheet sheet;
    private final int columns;
    private final double[] widths;
    private int row;

    /** @param widths of the columns, in characters */
    ExcelFile(Worksheet sheet, double... widths) {
        this.sheet = sheet;
        this.columns = widths.length;
        this.widths = widths;
    }

    /** The file, which remembers this version of the house's own template; {@code made} is written into its properties. */
    static byte[] of(Paper paper, Template.Stamp template, Instant made) {
        SheetPlan plan = SheetPlan.of(paper);
        return write(plan.name(), made, (workbook, sheet) -> {
            ExcelFile file = new ExcelFile(sheet, plan.widths());
            for (int at = 0; at < plan.columns(); at++) {
                sheet.width(at, plan.width(at));
            }
            file.layOut(paper.isAcross());
            file.draw(plan);
            workbook.properties().setTextProperty(WordFile.TEMPLATE, template.name());
            workbook.properties().setTextProperty(WordFile.DIGEST, template.sha256());
        });
    }

    /** What is put on the one sheet of a workbook. */
    interface Drawing {

        void on(Workbook workbook, Worksheet sheet);
    }

    /** A workbook of one sheet; of the same drawing and instant the same bytes. */
    static byte[] write(String name, Instant made, Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, "zhuoluo", "1.0")) {
                drawing.on(workbook, workbook.newWorksheet(name));
            }
            return Skeleton.still(bytes.toByteArray(), made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void layOut(boolean across) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(across ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void draw(SheetPlan plan) {
        Paper paper = plan.paper();
        plan.head().forEach(this::line);
        paper.title().forEach(this::heading);
        paper.chapters().forEach(chapter -> {
            heading(chapter.title());
            blocks(chapter.blocks());
        });
        paper.annexNotes().forEach(this::line);
        for (int at = 0; at < paper.annexes().size(); at++) {
            line(Paper.Annex.mark(at + 1));
            heading(paper.annexes().get(at).title());
            blocks(paper.annexes().get(at).blocks());
        }
        plan.signature().forEach(this::line);
        plan.imprint().forEach(this::line);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                table(table);
            } else {
                line(((Block.Line) block).text());
            }
        }
    }

    void heading(String text) {
        if (!text.isEmpty()) {
            sheet.style(row, 0).bold().set();
            line(text);
        }
    }

    /** A text over all columns; nothing for an empty one. */
    void line(String text) {
        if (text.isEmpty()) {
            return;
        }
        sheet.value(row, 0, Harmless.out(text));
        if (columns > 1) {
            sheet.range(row, 0, row, columns - 1).merge();
        }
        rise(SheetPlan.height(text, DoubleStream.of(widths).sum(), SIZE));
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        row++;
    }

    void table(Block.Table table) {
        int last = table.columns().size() - 1;
        cells(table.columns().stream().map(Block.Column::title).toList());
        sheet.range(row, 0, row, last)
                .style()
                .bold()
                .horizontalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .fillColor("EFEDE8")
                .set();
        row++;
        for (List<String> cells : table.rows()) {
            cells(cells);
            sheet.range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            row++;
        }
    }

    private void cells(List<String> texts) {
        double height = 0;
        for (int at = 0; at < texts.size(); at++) {
            cell(at, texts.get(at));
            height = Math.max(height, SheetPlan.height(texts.get(at), widths[at], SIZE));
        }
        rise(height);
    }

    private void rise(double height) {
        if (height > 0) {
            sheet.rowHeight(row, height);
        }
    }

    private void cell(int at, String text) {
        if (SheetPlan.isNumber(text)) {
            sheet.value(row, at, Integer.valueOf(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, at, Harmless.out(text));
        }
    }
}
