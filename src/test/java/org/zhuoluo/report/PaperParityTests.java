package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
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
        assertThat(PaperText.ofWord(file)).containsExactlyElementsOf(PaperText.of(PAPER));
    }

    @Test
    void pdfSaysWhatThePaperSays() throws IOException {
        byte[] file = pdf();
        keep("weekly-report.pdf", file);
        assertThat(PaperText.ofPdf(file))
                .containsSubsequence(
                        PaperText.of(PAPER).stream().map(PaperText::bare).toList());
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
        return new PdfFile(templates()).of(PAPER, MADE);
    }

    /** The templates as the house reads them, without the house. */
    static ITemplateEngine templates() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures", name), file);
    }
}
