package org.zhuoluo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A drawing is measured, broken into lines and written the same way whoever draws it. */
class DrawingTests {

    @Test
    void measuresChineseByItsSquare() {
        assertThat(Typeface.REGULAR.width("整改任务", 5)).isEqualTo(20);
        assertThat(Typeface.BOLD.width("2020", 10)).isBetween(20.0, 26.0);
    }

    @Test
    void breaksLinesWhereReadersExpectIt() {
        List<String> lines = Typeface.REGULAR.lines("完成2020年12月底前回迁安置，做到“件件有着落”。", 1, 9);
        assertThat(String.join("", lines)).isEqualTo("完成2020年12月底前回迁安置，做到“件件有着落”。");
        assertThat(lines).allSatisfy(line -> {
            assertThat(Typeface.REGULAR.width(line, 1)).isLessThanOrEqualTo(9);
            assertThat(line).doesNotMatch("^[，。、；：”）》].*").doesNotMatch(".*[“（《]$");
        });
        assertThat(lines).anyMatch(line -> line.contains("2020")).anyMatch(line -> line.contains("12"));
    }

    @Test
    void neverCutsAWord() {
        assertThat(Typeface.REGULAR.lines("Rectification 123456789", 1, 3))
                .containsExactly("Rectification", "123456789");
        assertThat(Typeface.REGULAR.lines("", 1, 3)).containsExactly("");
    }

    @Test
    void saysWhereACharacterIsMissing() {
        assertThat(Typeface.REGULAR.written("甲\uD83D\uDE00乙\n丙")).isEqualTo("甲〓乙 丙");
    }

    @Test
    void givesAFontOfJustTheCharactersAsked() throws Exception {
        byte[] font = Typeface.REGULAR.subset("挂图作战2020");
        assertThat(font.length).isLessThan(20_000);
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(font)))) {
            assertThat(read.getUnicodeCmapLookup(false).getGlyphId('图')).isPositive();
            assertThat(read.getUnicodeCmapLookup(false).getGlyphId('文')).isZero();
        }
    }

    @Test
    void writesAPageThatCanBeReadAndSeen() throws Exception {
        try (PDDocument document = Loader.loadPDF(PdfPen.write(List.of(sample()), "https://example.org"))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(283f, 284f);
            assertThat(new PDFTextStripper().getText(document)).contains("挂图作战 fi 2020", "第二行");
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("甲");
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 25.4f);
            assertThat(picture.getRGB(20, 40) & 0xffffff).isEqualTo(0xa61b1b);
            assertThat(picture.getRGB(80, 5) & 0xffffff).isEqualTo(0xffffff);
            assertThat(document.getPage(0).getResources().getFontNames())
                    .allMatch(name -> font(document, name).isEmbedded());
        }
    }

    @Test
    void writesTheSameForSeveralAtOnce() {
        List<Integer> lengths = IntStream.range(0, 8)
                .parallel()
                .mapToObj(at -> PdfPen.write(List.of(sample()), "").length)
                .distinct()
                .toList();
        assertThat(lengths).hasSize(1);
    }

    @Test
    void keepsAHatchInsideItsBox() {
        Board board =
                new Board(50, 50).hatch(10, 20, 15, 5, 1.5, "#000000", 0.2).hatch(10, 20, 15, 5, -1.5, "#000000", 0.2);
        assertThat(board.sheet("").marks()).hasSize(2).allSatisfy(mark -> {
            for (double[] run : ((Mark.Path) mark).runs()) {
                assertThat(run[0]).isBetween(10.0, 25.0);
                assertThat(run[1]).isBetween(20.0, 25.0);
                assertThat(run[2]).isBetween(10.0, 25.0);
                assertThat(run[3]).isBetween(20.0, 25.0);
            }
        });
    }

    @Test
    void writesLengthsShortly() {
        assertThat(Mark.number(1.50)).isEqualTo("1.5");
        assertThat(Mark.number(100)).isEqualTo("100");
        assertThat(Mark.number(-0.0001)).isEqualTo("0");
    }

    private static Sheet sample() {
        return new Board(100, 60)
                .box(10, 30, 40, 20, "#a61b1b", null, 0)
                .words(5, 10, "挂图作战 fi 2020", Typeface.BOLD, 6, "#1b1b1b", Mark.Anchor.START, "/rounds/1")
                .words(5, 20, "第二行", Typeface.REGULAR, 4, "#1b1b1b")
                .place("甲", 0, 10)
                .place("乙", 1, 20)
                .sheet("样张");
    }

    private static org.apache.pdfbox.pdmodel.font.PDFont font(PDDocument document, org.apache.pdfbox.cos.COSName name) {
        try {
            return document.getPage(0).getResources().getFont(name);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
