package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.PdfFile;
import org.zhuoluo.report.paper.WordFile;

/** A paper says the same in Word and in PDF, word for word, as the record it is drawn from. */
class PaperParityTests {

    private static final Instant MADE = Instant.parse("2020-10-12T00:00:00Z");
    private static final Paper PAPER = WeeklyReportPaper.of(SampleReport.issued(), SampleReport.DIGEST);

    @Test
    void wordSaysWhatThePaperSays() throws IOException {
        byte[] file = WordFile.of(PAPER, MADE);
        keep("weekly-report.docx", file);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getBodyElements().stream()
                            .flatMap(PaperParityTests::texts)
                            .filter(text -> !text.isEmpty()))
                    .containsExactlyElementsOf(words().toList());
        }
    }

    @Test
    void pdfSaysWhatThePaperSays() throws IOException {
        byte[] file = pdf();
        keep("weekly-report.pdf", file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String said = bare(new PDFTextStripper().getText(pdf).replaceAll("— \\d+ —", ""));
            assertThat(said)
                    .containsSubsequence(words().map(PaperParityTests::bare).toList());
        }
    }

    @Test
    void pdfKeepsTheStandardsPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
            int number = 0;
            for (PDPage page : pdf.getPages()) {
                number++;
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 595.5f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841.5f, 842f);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
                }
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(number);
                one.setEndPage(number);
                assertThat(one.getText(pdf)).contains("— " + number + " —");
            }
        }
    }

    @Test
    void pdfHasAMarkForEachChapter() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf())) {
            Iterable<PDOutlineItem> marks =
                    pdf.getDocumentCatalog().getDocumentOutline().children();
            assertThat(StreamSupport.stream(marks.spliterator(), false).map(PDOutlineItem::getTitle))
                    .containsExactlyElementsOf(Stream.concat(
                                    PAPER.chapters().stream().map(Paper.Chapter::title),
                                    PAPER.annexes().stream().map(Paper.Annex::title))
                            .toList());
        }
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        assertThat(pdf()).isEqualTo(pdf());
        assertThat(WordFile.of(PAPER, MADE)).isEqualTo(WordFile.of(PAPER, MADE));
    }

    private static byte[] pdf() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return new PdfFile(engine).of(PAPER, MADE);
    }

    /** Everything the paper says, in the order in which it is read. */
    private static Stream<String> words() {
        List<String> words = new ArrayList<>();
        Paper.Masthead head = PAPER.masthead();
        words.addAll(List.of(head.mark(), head.name(), head.issue(), head.office(), head.date()));
        words.addAll(PAPER.title());
        PAPER.chapters().forEach(chapter -> {
            words.add(chapter.title());
            chapter.blocks().forEach(block -> words.addAll(texts(block)));
        });
        words.addAll(PAPER.annexNotes());
        for (int i = 0; i < PAPER.annexes().size(); i++) {
            words.add(Paper.Annex.mark(i + 1));
            words.add(PAPER.annexes().get(i).title());
            PAPER.annexes().get(i).blocks().forEach(block -> words.addAll(texts(block)));
        }
        words.addAll(PAPER.imprint().notes());
        words.addAll(PAPER.imprint().small());
        words.addAll(List.of(PAPER.imprint().office(), PAPER.imprint().date()));
        return words.stream().filter(text -> !text.isEmpty());
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
                        .flatMap(PaperParityTests::texts)
                : Stream.of(((XWPFParagraph) element).getText().split("\t"));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures", name), file);
    }
}
