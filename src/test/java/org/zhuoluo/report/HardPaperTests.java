package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.report.paper.Block.centred;
import static org.zhuoluo.report.paper.Block.row;
import static org.zhuoluo.report.paper.Block.words;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.zhuoluo.drawing.Typeface;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;
import org.zhuoluo.report.paper.PdfFile;
import org.zhuoluo.report.paper.WordFile;

/** 160 tasks of five measures, words without end, empty cells, names of three lines, rare characters: the layout holds. */
class HardPaperTests {

    private static final Instant MADE = Instant.parse("2020-10-12T00:00:00Z");
    private static final String LONG = "健全完善".repeat(30);
    private static final String RARE = "𠮷林路㐂事办🙂（Ａ座）http://example.invalid/" + "a".repeat(60);
    private static final String UNIT = "区推进“放管服”改革和职能转变领导小组\n办公室（政务服务管理局）\n综合协调科";
    private static final float MILLIMETRE = 72 / 25.4f;

    @Test
    void holdsOnSheetsAcross() throws IOException {
        requireHolds(paper(Sheet.ACROSS), 37, 297 - 35);
    }

    @Test
    void holdsOnUprightSheets() throws IOException {
        requireHolds(paper(Sheet.UPRIGHT), 28, 210 - 26);
    }

    @Test
    void repeatsItsHeadAndTearsNoRowInWord() throws IOException {
        byte[] file = WordFile.of(paper(Sheet.ACROSS), MADE);
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/pictures"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/pictures/hard.docx"), file);
        assertThat(PaperText.ofWord(file)).containsExactlyElementsOf(PaperText.of(paper(Sheet.ACROSS)));
        try (XWPFDocument word = new XWPFDocument(new java.io.ByteArrayInputStream(file))) {
            List<XWPFTableRow> rows = word.getTables().get(0).getRows();
            assertThat(rows).hasSize(161).allMatch(XWPFTableRow::isCantSplitRow);
            assertThat(rows.get(0).isRepeatHeader()).isTrue();
        }
    }

    /** Every text is there, with 〓 for what the typeface lacks, and nothing stands outside the type area. */
    private static void requireHolds(Paper paper, float left, float right) throws IOException {
        byte[] file = new PdfFile(PaperParityTests.templates()).of(paper, MADE);
        assertThat(PaperText.ofPdf(file))
                .containsSubsequence(PaperText.of(paper).stream()
                        .map(text -> PaperText.bare(Typeface.REGULAR.written(text)))
                        .toList());
        List<TextPosition> outside = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    boolean inside = text.getX() >= left * MILLIMETRE - 1
                            && text.getX() + text.getWidth() <= right * MILLIMETRE + 1;
                    if (!inside) {
                        outside.add(text);
                    }
                    super.processTextPosition(text);
                }
            }.getText(pdf);
        }
        assertThat(outside).isEmpty();
    }

    private static Paper paper(Sheet sheet) {
        List<List<String>> rows = IntStream.rangeClosed(1, 160)
                .mapToObj(at -> row(
                        at,
                        at % 7 == 0 ? "" : LONG,
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(measure -> at + ".1." + measure + " 落实措施" + measure + "。")
                                .collect(Collectors.joining("\n")),
                        at % 3 == 0 ? RARE : UNIT,
                        ""))
                .toList();
        Block table = new Block.Table(
                List.of(centred("序号", 7), words("整改任务", 35), words("整改措施", 30), words("责任单位", 18), words("备注", 10)),
                rows);
        return Paper.plain(sheet, List.of("任务清单"), List.of(Paper.Chapter.plain(List.of(table))));
    }
}
