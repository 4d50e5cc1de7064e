package org.zhuoluo.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.shared.Harmless;

/** Reads papers back: what the record says, what a Word file says, what a PDF says, each text by itself and in order. */
final class PaperText {

    private PaperText() {}

    /** Everything the paper says, in the order in which it is read. */
    static List<String> of(Paper paper) {
        List<String> words = new ArrayList<>();
        Paper.Masthead head = paper.masthead();
        if (head != null) {
            words.addAll(List.of(head.mark(), head.name(), head.issue(), head.office(), head.date()));
        }
        words.addAll(paper.title());
        paper.chapters().forEach(chapter -> {
            words.add(chapter.title());
            chapter.blocks().forEach(block -> words.addAll(texts(block)));
        });
        words.addAll(paper.annexNotes());
        for (int i = 0; i < paper.annexes().size(); i++) {
            words.add(Paper.Annex.mark(i + 1));
            words.add(paper.annexes().get(i).title());
            paper.annexes().get(i).blocks().forEach(block -> words.addAll(texts(block)));
        }
        if (paper.signature() != null) {
            words.addAll(List.of(paper.signature().office(), paper.signature().date()));
        }
        if (paper.imprint() != null) {
            words.addAll(paper.imprint().notes());
            words.addAll(paper.imprint().small());
            words.addAll(List.of(paper.imprint().office(), paper.imprint().date()));
        }
        return words.stream().filter(text -> !text.isEmpty()).toList();
    }

    static List<String> ofWord(byte[] file) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return word.getBodyElements().stream()
                    .flatMap(PaperText::texts)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every cell of a workbook that holds something, row by row. */
    static List<String> ofExcel(byte[] file) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> words = new ArrayList<>();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> words.add(Harmless.in(formatter.formatCellValue(cell)))));
            return words.stream().filter(text -> !text.isEmpty()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** All the PDF says, without page numbers and blanks. */
    static String ofPdf(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return bare(new PDFTextStripper().getText(pdf).replaceAll("— \\d+ —", ""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    private static List<String> texts(Block block) {
        if (block instanceof Block.Table table) {
            List<String> cells = new ArrayList<>(
                    table.columns().stream().map(Block.Column::title).toList());
            table.rows().forEach(cells::addAll);
            return cells;
        }
        return List.of(((Block.Line) block).text());
    }

    private static Stream<String> texts(IBodyElement element) {
        return element instanceof XWPFTable table
                ? table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .flatMap(PaperText::texts)
                : Stream.of(text((XWPFParagraph) element).split("\t"));
    }

    /** Where a title is broken is how it is drawn, not what it says. */
    private static String text(XWPFParagraph paragraph) {
        return "Title".equals(paragraph.getStyle()) ? paragraph.getText().replace("\n", "") : paragraph.getText();
    }
}
