package org.zhuoluo.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhuoluo.shared.Harmless;

/**
 * Draws a paper as a workbook of one sheet, from the same record as {@link WordFile}: its lines from the first column on, its
 * tables cell by cell. Whole numbers are numbers, everything else is text, harmless where it begins like a formula.
 */
public final class ExcelFile {

    /** Widths of all columns of the widest table together, in characters: what A4 bears. */
    private static final int UPRIGHT = 88;

    private static final int ACROSS = 132;
    private static final int LONGEST_SHEET_NAME = 31;

    private final Worksheet sheet;
    private final int columns;
    private int row;

    private ExcelFile(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /** The file. */
    public static byte[] of(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "zhuoluo", "1.0")) {
            String name = paper.title().get(0).replaceAll("[\\\\/*?:\\[\\]]", "");
            Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length())));
            Block.Table widest = tables(paper)
                    .reduce((one, other) ->
                            one.columns().size() >= other.columns().size() ? one : other)
                    .orElse(new Block.Table(List.of(Block.words("", 1)), List.of()));
            ExcelFile file = new ExcelFile(sheet, widest.columns().size());
            file.layOut(paper, widest);
            file.draw(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void layOut(Paper paper, Block.Table widest) {
        int all = paper.isAcross() ? ACROSS : UPRIGHT;
        for (int at = 0; at < columns; at++) {
            sheet.width(at, (double) all * widest.columns().get(at).share() / widest.shares());
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.isAcross() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void draw(Paper paper) {
        Paper.Masthead head = paper.masthead();
        if (head != null) {
            Stream.of(head.mark(), head.name(), head.issue(), head.office(), head.date())
                    .forEach(this::line);
        }
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
        List<String> end = new ArrayList<>();
        if (paper.signature() != null) {
            end.addAll(List.of(paper.signature().office(), paper.signature().date()));
        }
        if (paper.imprint() != null) {
            end.addAll(paper.imprint().notes());
            end.addAll(paper.imprint().small());
            end.addAll(List.of(paper.imprint().office(), paper.imprint().date()));
        }
        end.forEach(this::line);
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

    private void heading(String text) {
        if (!text.isEmpty()) {
            sheet.style(row, 0).bold().set();
            line(text);
        }
    }

    /** A text over all columns; nothing for an empty one. */
    private void line(String text) {
        if (text.isEmpty()) {
            return;
        }
        sheet.value(row, 0, Harmless.out(text));
        if (columns > 1) {
            sheet.range(row, 0, row, columns - 1).merge();
        }
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        row++;
    }

    private void table(Block.Table table) {
        int last = table.columns().size() - 1;
        for (int at = 0; at <= last; at++) {
            sheet.value(row, at, table.columns().get(at).title());
        }
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
            for (int at = 0; at <= last; at++) {
                cell(at, cells.get(at));
            }
            sheet.range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            row++;
        }
    }

    private void cell(int at, String text) {
        if (text.matches("0|[1-9]\\d{0,8}")) {
            sheet.value(row, at, Integer.valueOf(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, at, Harmless.out(text));
        }
    }

    private static Stream<Block.Table> tables(Paper paper) {
        return Stream.concat(
                        paper.chapters().stream().map(Paper.Chapter::blocks),
                        paper.annexes().stream().map(Paper.Annex::blocks))
                .flatMap(List::stream)
                .map(block -> block instanceof Block.Table table ? table : null)
                .filter(Objects::nonNull);
    }
}
