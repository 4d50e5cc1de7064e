package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuoluo.report.TemplateDraft.FOOTER;
import static org.zhuoluo.report.TemplateDraft.TEXT;
import static org.zhuoluo.report.TemplateDraft.paragraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Occasion;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.TrialPaper;
import org.zhuoluo.report.paper.WordFile;

/** A paper fills whatever template the office made of it, and says the same as by the house's own. */
class TemplateFillingTests {

    private static final Instant MADE = Instant.parse("2020-10-12T00:00:00Z");
    private static final Occasion OCCASION = new Occasion("整改一周报告", "反馈意见整改", "区委整改办", "2020年10月12日");
    private static final Paper REPORT = WeeklyReportPaper.of(SampleReport.issued(), SampleReport.DIGEST);
    private static final Paper LIST =
            Paper.plain(Sheet.UPRIGHT, List.of("清单"), List.of(Paper.Chapter.plain(List.of(Block.text("唯一一段。")))));

    @Test
    void readsPlaceholdersThatWordCutIntoPieces() {
        Template template = TemplateDraft.house()
                .above("由", "{", "{轮", "次}", "}", "的", "{{ 单位 }}", "编，", "｛｛日期｝｝")
                .template();
        assertThat(PaperText.ofWord(fill(REPORT, template))).contains("由反馈意见整改的区委整改办编，2020年10月12日");
    }

    @Test
    void fillsHeadersFootersCellsAndTextBoxesAsOftenAsWanted() throws IOException {
        String box = "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                + paragraph("框：{{单位}}") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
                + paragraph("格：{{单位}}、{{单位}}") + paragraph("{{期号}}") + "</w:tc></w:tr></w:tbl>";
        Template template = TemplateDraft.house()
                .replace(TEXT, "<w:body>", "<w:body>" + table + box)
                .replace(FOOTER, "<w:p>", paragraph("脚：{{题名}}") + "<w:p>")
                .template();
        byte[] file = fill(LIST, template);
        assertThat(PaperText.ofWord(file)).startsWith("格：区委整改办、区委整改办");
        assertThat(TemplateDraft.of(file).read(TEXT)).contains("框：区委整改办");
        try (XWPFDocument word = open(file)) {
            assertThat(word.getFooterList())
                    .anySatisfy(footer -> assertThat(footer.getText()).contains("脚：清单"));
        }
    }

    @Test
    void leavesNothingOfWhatAPaperHasNot() throws IOException {
        try (XWPFDocument word = open(fill(LIST, Template.HOUSE))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactly("清单", "", "唯一一段。");
        }
        Template kept = TemplateDraft.house().above("（{{单位}}{{期号}}）").template();
        assertThat(PaperText.ofWord(fill(LIST, kept))).startsWith("（区委整改办）", "清单");
    }

    @Test
    void takesWordsOfAPaperForWordsAndNotForPlaceholders() {
        Paper sly = Paper.plain(
                Sheet.UPRIGHT, List.of("{{正文}}"), List.of(Paper.Chapter.plain(List.of(Block.text("{{版记}}")))));
        Template template =
                TemplateDraft.house().above("{{题名}}").above("{{轮次}}").template();
        Occasion occasion = new Occasion("", "\uFDD0TEXT", "", "");
        assertThat(PaperText.ofWord(WordFile.of(sly, template, occasion, MADE)))
                .containsExactly("{{正文}}", "TEXT", "{{正文}}", "{{版记}}");
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void saysTheSameByATemplateSavedElsewhere(Sheet sheet) throws IOException {
        byte[] saved = Files.readAllBytes(Path.of("src/test/resources/word/saved-by-libreoffice.docx"));
        Template template = Template.of(saved, 2, "样张 第2版");
        for (Paper paper : List.of(REPORT, LIST, TrialPaper.of(sheet))) {
            assertThat(PaperText.ofWord(fill(paper, template))).containsExactlyElementsOf(PaperText.of(paper));
        }
    }

    @Test
    void followsTheTemplatesOrderAndItsOwnWords() {
        Template template = TemplateDraft.house()
                .change(TEXT, text -> {
                    String signature = text.lines()
                            .filter(line -> line.contains("{{落款}}"))
                            .findFirst()
                            .orElseThrow();
                    return text.replace(signature, paragraph("（联系人：整改办）"))
                            .replace(
                                    "    <w:p><w:pPr><w:pStyle w:val=\"AnnexNote\"/>",
                                    signature + "    <w:p><w:pPr><w:pStyle w:val=\"AnnexNote\"/>");
                })
                .template();
        Paper letter = TrialPaper.of(Sheet.UPRIGHT);
        assertThat(PaperText.ofWord(fill(letter, template)))
                .containsSubsequence("主送机关：", "落款单位名称", "附件：1.附件标题", "附件1", "（联系人：整改办）", "印发单位名称");
    }

    @Test
    void turnsSheetsAndMeasuresTablesByTheMargins() throws IOException {
        Paper list = TrialPaper.of(Sheet.ACROSS);
        try (XWPFDocument word = open(fill(list, Template.HOUSE))) {
            var page = word.getDocument().getBody().getSectPr();
            assertThat(List.of(
                            page.getPgSz().getW(),
                            page.getPgMar().getLeft(),
                            page.getPgMar().getFooter()))
                    .map(Object::toString)
                    .containsExactly("16838", "2098", "936");
            assertThat(word.getTables().get(0).getWidth()).isEqualTo(12756);
        }
        Template narrow = TemplateDraft.house()
                .replace(TEXT, "w:right=\"1474\"", "w:right=\"3474\"")
                .template();
        try (XWPFDocument word = open(fill(TrialPaper.of(Sheet.UPRIGHT), narrow))) {
            assertThat(word.getTables().get(0).getWidth()).isEqualTo(8844 - 2000);
        }
    }

    @Test
    void keepsTheSectionThatEndsWithABlock() throws IOException {
        String break1 =
                "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\" "
                        + "w:left=\"1000\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr>";
        Template template = TemplateDraft.house()
                .replace(TEXT, "<w:pStyle w:val=\"Body\"/></w:pPr>", "<w:pStyle w:val=\"Body\"/>" + break1 + "</w:pPr>")
                .template();
        try (XWPFDocument word = open(fill(TrialPaper.of(Sheet.ACROSS), template))) {
            assertThat(word.getTables().get(0).getWidth()).isEqualTo(16838 - 2000);
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
        }
    }

    @Test
    void remembersTheVersionAndGivesTheSameBytes() throws IOException {
        Template template = TemplateDraft.house().above("{{单位}}").template();
        byte[] file = fill(REPORT, template);
        assertThat(fill(REPORT, template)).isEqualTo(file);
        try (XWPFDocument word = open(file)) {
            CustomProperties custom = word.getProperties().getCustomProperties();
            assertThat(custom.getProperty(WordFile.TEMPLATE).getLpwstr()).isEqualTo("整改一周报告 第1版");
            assertThat(custom.getProperty(WordFile.DIGEST).getLpwstr())
                    .isEqualTo(template.stamp().sha256());
        }
    }

    private static byte[] fill(Paper paper, Template template) {
        return WordFile.of(paper, template, OCCASION, MADE);
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
