package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.zhuoluo.HouseTest;
import org.zhuoluo.drawing.Mark;
import org.zhuoluo.drawing.Sheet;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.WallChart;
import org.zhuoluo.overview.WallCharts;
import org.zhuoluo.overview.wall.Laid;
import org.zhuoluo.overview.wall.WallFormat;
import org.zhuoluo.overview.wall.WallSheets;
import org.zhuoluo.shared.Missing;

/** The chart of the demo round in print: one sheet, every task on it, letters embedded, and the picture is what was drawn. */
@HouseTest
class WallPrintsIT {

    private static final double SIX_POINTS = 2.11;
    private static final float DPI = 25.4f;
    private static final String RED = "#a61b1b";

    @Autowired
    private WallPrints prints;

    @Autowired
    private WallCharts charts;

    @Autowired
    private WallSheets sheets;

    @Autowired
    private Organisation organisation;

    @ParameterizedTest
    @EnumSource(
            value = WallFormat.class,
            names = {"A0", "A3"})
    void bearsEveryTaskOnOneSheet(WallFormat paper) throws Exception {
        try (PDDocument document = Loader.loadPDF(
                prints.pdf(wish(paper, Map.of()), "https://house", office()).content())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = bare(new PDFTextStripper().getText(document));
            WallChart chart = feedback();
            assertThat(chart.rows()).hasSize(91).allSatisfy(row -> {
                assertThat(text).contains(bare(row.task().words()));
                assertThat(text).contains(row.task().number());
            });
            assertThat(text).contains("演示数据", "内部资料", "截至2020年10月12日：任务91项，已销号73项，逾期3项");
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
            assertThat(page.getResources().getXObjectNames()).isEmpty();
            assertThat(page.getAnnotations().size()).isGreaterThanOrEqualTo(182);
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
        }
        Sheet sheet = sheet(paper);
        Laid.isWhole(sheet);
        assertThat(sheet.words()).allMatch(words -> words.size() > SIX_POINTS);
    }

    @Test
    void looksAsItWasDrawn() throws Exception {
        Sheet sheet = sheet(WallFormat.A0);
        BufferedImage picture =
                picture(prints.pdf(wish(WallFormat.A0, Map.of()), "", office()).content());
        assertThat(picture.getWidth()).isBetween(1188, 1190);
        List<Mark.Path> bars = sheet.marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .filter(path -> "#a9c4e2".equals(path.fill())
                        && path.runs().get(0)[2] - path.runs().get(0)[0] > 40)
                .toList();
        assertThat(bars).hasSizeGreaterThan(5);
        for (Mark.Path bar : bars) {
            double[] corners = bar.runs().get(0);
            int rgb = picture.getRGB((int) corners[0] + 4, (int) ((corners[1] + corners[corners.length - 1]) / 2));
            assertThat((rgb & 0xff) - (rgb >> 16 & 0xff))
                    .as("blue at %s", corners[1])
                    .isGreaterThan(30);
        }
        Mark.Path today = sheet.marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .filter(path -> RED.equals(path.ink())
                        && path.runs().get(0)[3] - path.runs().get(0)[1] > 400)
                .findFirst()
                .orElseThrow();
        int x = (int) today.runs().get(0)[0];
        long red = java.util.stream.IntStream.range(
                        (int) today.runs().get(0)[1], (int) today.runs().get(0)[3])
                .filter(y -> isRed(picture.getRGB(x - 1, y))
                        || isRed(picture.getRGB(x, y))
                        || isRed(picture.getRGB(x + 1, y)))
                .count();
        assertThat(red).isGreaterThan(500);
    }

    @Test
    void drawsTheSameAsSvgWithItsLetters() throws Exception {
        byte[] file = prints.svg(wish(WallFormat.A0, Map.of()), "https://house", office())
                .content();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("1189mm");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1189 841");
        assertThat(document.getElementsByTagName("style").item(0).getTextContent())
                .contains("@font-face{font-family:Noto Sans SC;font-weight:400;src:url(data:font/ttf;base64,")
                .contains("font-weight:700");
        String text = bare(document.getDocumentElement().getTextContent());
        assertThat(feedback().rows())
                .allSatisfy(row -> assertThat(text).contains(bare(row.task().words())));
        assertThat(document.getElementsByTagName("path").getLength())
                .isEqualTo((int) sheet(WallFormat.A0).marks().stream()
                        .filter(Mark.Path.class::isInstance)
                        .count());
    }

    @Test
    void goesOnToFurtherSheetsOnceEach() throws Exception {
        Map<String, String> selfCheck = Map.of("list", "SELF_CHECK");
        try (PDDocument document = Loader.loadPDF(
                prints.pdf(wish(WallFormat.A3, selfCheck), "", office()).content())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            String text = new PDFTextStripper().getText(document);
            charts.chart(1, Filter.of(selfCheck), office())
                    .rows()
                    .forEach(row -> assertThat(text).containsOnlyOnce(row.task().number() + " "));
        }
        assertThatThrownBy(
                        () -> prints.svg(wish(WallFormat.A3, Map.of("list", "SELF_CHECK", "page", "99")), "", office()))
                .isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "lead"})
    void printsForAUnitOnlyWhatItMaySee(String login) throws Exception {
        Person by = organisation.findPerson(login).orElseThrow();
        try (PDDocument document =
                Loader.loadPDF(prints.pdf(wish(WallFormat.A3, Map.of()), "", by).content())) {
            String text = bare(new PDFTextStripper().getText(document));
            List<WallChart.Row> own =
                    charts.chart(1, Filter.none().orFeedback(), by).rows();
            assertThat(own.size()).isLessThan(91);
            feedback().rows().stream()
                    .filter(row -> own.stream()
                            .noneMatch(mine ->
                                    mine.task().number().equals(row.task().number())))
                    .forEach(row ->
                            assertThat(text).doesNotContain(bare(row.task().words())));
        }
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xff) - (rgb & 0xff) > 40 && (rgb >> 16 & 0xff) - (rgb >> 8 & 0xff) > 40;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private Sheet sheet(WallFormat paper) {
        return sheets.draw(feedback(), paper, null, Locale.CHINA).get(0);
    }

    private WallChart feedback() {
        return charts.chart(1, Filter.none().orFeedback(), office());
    }

    private static WallPrints.Wish wish(WallFormat paper, Map<String, String> said) {
        return new WallPrints.Wish(1, Filter.of(said).orFeedback(), paper, null);
    }

    private Person office() {
        return organisation.findPerson("office").orElseThrow();
    }
}
