package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuoluo.report.paper.Block;
import org.zhuoluo.report.paper.Occasion;
import org.zhuoluo.report.paper.Paper;
import org.zhuoluo.report.paper.Paper.Sheet;
import org.zhuoluo.report.paper.SheetFile;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.TrialPaper;
import org.zhuoluo.report.paper.WordFile;
import org.zhuoluo.report.paper.WorkbookCheck;

/** A paper fills whatever workbook the office made of the template: unchanged it is as without one, changed it keeps the changes. */
class SheetFillingTests {

    private static final Instant MADE = Instant.parse("2020-10-12T00:00:00Z");
    private static final Occasion OCCASION = new Occasion("任务清单", "反馈意见整改", "区委整改办", "2020年10月12日");
    private static final Paper REPORT = WeeklyReportPaper.of(SampleReport.issued(), SampleReport.DIGEST);
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /** Saved again by another program the file is no longer the house's, so that it is read and filled. */
    @ParameterizedTest
    @EnumSource(Sheet.class)
    void fillsTheUnchangedTemplateAsIfThereWereNone(Sheet sheet) {
        for (Paper paper : List.of(TrialPaper.of(sheet), REPORT, hostile())) {
            byte[] plain = fill(paper, Template.HOUSE_WORKBOOK);
            Template saved = WorkbookDraft.house().template();
            assertThat(saved.stamp().sha256())
                    .isNotEqualTo(Template.HOUSE_WORKBOOK.stamp().sha256());
            assertThat(WorkbookDraft.drawn(fill(paper, saved))).isEqualTo(WorkbookDraft.drawn(plain));
            assertThat(PaperText.ofExcel(plain)).isEqualTo(PaperText.of(paper));
        }
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void saysTheSameByATemplateSavedElsewhere(Sheet sheet) throws IOException {
        byte[] saved = Files.readAllBytes(Path.of("src/test/resources/workbook/saved-by-libreoffice.xlsx"));
        WorkbookCheck.require(saved);
        Template template = Template.of(saved, 2, "样张 第2版");
        for (Paper paper : List.of(TrialPaper.of(sheet), REPORT, hostile())) {
            byte[] file = fill(paper, template);
            assertThat(PaperText.ofExcel(file)).isEqualTo(PaperText.of(paper));
            assertThat(sheet(file).getMergedRegions())
                    .containsExactlyInAnyOrderElementsOf(
                            sheet(fill(paper, Template.HOUSE_WORKBOOK)).getMergedRegions());
        }
    }

    @Test
    void keepsWhatTheOfficePutAboveAndBelow() {
        WorkbookDraft draft = WorkbookDraft.house().above("内部资料", "填报单位：{{单位}}");
        int last = draft.sheet().getLastRowNum() + 1;
        draft.write(last + 2, 0, "审核人：").write(last + 2, 4, "日期：{{ 日期 }}").write(last + 3, 0, "第 1 稿");
        draft.sheet().addMergedRegion(new CellRangeAddress(last + 1, last + 1, 4, 6));
        WorkbookCheck.require(draft.bytes());
        XSSFSheet sheet = sheet(fill(list(12), draft.template()));
        assertThat(PaperText.ofExcel(fill(list(12), draft.template())))
                .startsWith("内部资料", "填报单位：区委整改办", "任务清单")
                .endsWith("审核人：", "日期：2020年10月12日", "第 1 稿");
        int row = WorkbookDraft.find(sheet, "审核人：").orElseThrow().getRowIndex();
        assertThat(sheet.getMergedRegions()).contains(new CellRangeAddress(row, row, 4, 6));
        assertThat(sheet.getRow(row - 1) == null).isTrue();
        assertThat(sheet.getSheetName()).isEqualTo("任务清单");
    }

    @Test
    void setsEachThingAsItsSampleLooks() {
        WorkbookDraft draft = WorkbookDraft.house();
        restyle(draft, "{{表头}}", "黑体");
        restyle(draft, "{{表格居中}}", "楷体").setAlignment(HorizontalAlignment.CENTER);
        restyle(draft, "{{标题}}", "方正小标宋简体");
        draft.cell("{{标题}}").getRow().setHeightInPoints(40);
        draft.sheet().setColumnWidth(1, 50 * 256);
        XSSFSheet sheet = sheet(fill(list(3), draft.template()));
        assertThat(font(sheet, "任务清单")).isEqualTo("方正小标宋简体");
        assertThat(font(sheet, "整改任务")).isEqualTo("黑体");
        assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(40);
        XSSFCell number = WorkbookDraft.find(sheet, "序号")
                .orElseThrow()
                .getSheet()
                .getRow(3)
                .getCell(0);
        assertThat(number.getNumericCellValue()).isEqualTo(1);
        assertThat(number.getCellStyle().getFont().getFontName()).isEqualTo("楷体");
        assertThat(number.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
        assertThat(sheet.getColumnWidth(1)).isEqualTo(50 * 256);
        assertThat(sheet.getColumnWidth(0)).isBetween(132 * 256 / 11 - 2, 132 * 256 / 11 + 2);
    }

    @Test
    void keepsThePageAndFillsItsHeadAndFoot() {
        WorkbookDraft draft = WorkbookDraft.house().above("一", "二");
        XSSFSheet own = draft.sheet();
        own.getHeader().setCenter("&12{{日期}} {{单位}}");
        own.getFooter().setRight("第 &P 页");
        own.getPrintSetup().setPaperSize((short) 8);
        own.setRepeatingRows(new CellRangeAddress(0, draft.cell("{{表头}}").getRowIndex(), -1, -1));
        own.createFreezePane(1, draft.cell("{{表头}}").getRowIndex() + 1);
        draft.workbook().setPrintArea(0, 0, 7, 0, own.getLastRowNum());
        own.createDrawingPatriarch()
                .createPicture(
                        new XSSFClientAnchor(0, 0, 0, 0, 1, 0, 2, 1),
                        draft.workbook().addPicture(DOT, Workbook.PICTURE_TYPE_PNG));
        int end = own.getLastRowNum();
        own.createDrawingPatriarch()
                .createPicture(
                        new XSSFClientAnchor(0, 0, 0, 0, 1, end + 1, 2, end + 3),
                        draft.workbook().addPicture(DOT, Workbook.PICTURE_TYPE_PNG));
        WorkbookCheck.require(draft.bytes());
        XSSFSheet sheet = sheet(fill(list(30), draft.template()));
        assertThat(sheet.getHeader().getCenter()).isEqualTo("&12 2020年10月12日 区委整改办");
        assertThat(sheet.getFooter().getRight()).isEqualTo("第 &P 页");
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 8);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        int head = WorkbookDraft.find(sheet, "序号").orElseThrow().getRowIndex();
        assertThat(sheet.getRepeatingRows()).isEqualTo(new CellRangeAddress(0, head, -1, -1));
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (head + 1));
        assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$H$" + (head + 31));
        assertThat(sheet.getDrawingPatriarch().getShapes())
                .extracting(shape -> ((XSSFPicture) shape).getClientAnchor().getRow1())
                .containsExactly(0, head + 31);
    }

    @Test
    void repeatsTheHeadOfTheTableAlone() {
        WorkbookDraft draft = WorkbookDraft.house();
        int sample = draft.cell("{{表头}}").getRowIndex();
        draft.sheet().setRepeatingRows(new CellRangeAddress(sample, sample, -1, -1));
        XSSFSheet sheet = sheet(fill(list(30), draft.template()));
        int head = WorkbookDraft.find(sheet, "序号").orElseThrow().getRowIndex();
        assertThat(sheet.getRepeatingRows()).isEqualTo(new CellRangeAddress(head, head, -1, -1));
    }

    @Test
    void takesWordsForWordsAndFormulasForText() {
        Occasion sly = new Occasion("{{正文}}", "=1+1", "@区委", "\t日");
        Template template = WorkbookDraft.house().above("{{轮次}}", "{{文种}}").template();
        assertThat(WorkbookDraft.drawn(SheetFile.of(hostile(), template, sly, MADE)))
                .anyMatch(one -> one.endsWith("'=1+1"))
                .anyMatch(one -> one.endsWith("'=cmd|' /C calc'!A0"))
                .anyMatch(one -> one.contains("{{正文}}"))
                .noneMatch(one -> one.contains("FORMULA"));
    }

    @Test
    void remembersTheVersionAndGivesTheSameBytes() {
        for (Template template : List.of(
                WorkbookDraft.house().above("{{单位}}", "").template(),
                Template.HOUSE_WORKBOOK.as(2, "任务清单 第2版（自带模板）"))) {
            byte[] file = fill(REPORT, template);
            assertThat(fill(REPORT, template)).isEqualTo(file);
            var custom = WorkbookDraft.open(file).getProperties().getCustomProperties();
            assertThat(custom.getProperty(WordFile.TEMPLATE).getLpwstr())
                    .isEqualTo(template.stamp().name());
            assertThat(custom.getProperty(WordFile.DIGEST).getLpwstr())
                    .isEqualTo(template.stamp().sha256());
        }
    }

    @Test
    void leavesPicturesToLookAt() throws Exception {
        WorkbookDraft draft = WorkbookDraft.house().above("（内部资料）", "填报单位：{{单位}}");
        restyle(draft, "{{标题}}", "SimSun").setAlignment(HorizontalAlignment.CENTER);
        XSSFCellStyle head = restyle(draft, "{{表头}}", "SimHei");
        head.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        draft.sheet().getFooter().setCenter("{{单位}} 第 &P 页 共 &N 页");
        Files.createDirectories(Path.of("target/pictures"));
        byte[] file = fill(list(40), draft.template());
        Files.write(Path.of("target/pictures/task-list-by-template.xlsx"), file);
        Files.write(Path.of("target/pictures/report-by-template.xlsx"), fill(REPORT, draft.template()));
        Files.write(Path.of("target/pictures/house-template.xlsx"), Template.HOUSE_WORKBOOK.file());
        assertThat(PaperText.ofExcel(file)).contains("填报单位：区委整改办");
    }

    private static XSSFCellStyle restyle(WorkbookDraft draft, String sample, String font) {
        XSSFCellStyle style = draft.workbook().createCellStyle();
        style.cloneStyleFrom(draft.cell(sample).getCellStyle());
        var type = draft.workbook().createFont();
        type.setFontName(font);
        type.setFontHeightInPoints((short) 14);
        style.setFont(type);
        draft.cell(sample).setCellStyle(style);
        return style;
    }

    private static Paper list(int rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int at = 1; at <= rows; at++) {
            cells.add(Block.row(at, "健全完善重大决策落实机制，逐条逐项对照检查，限期整改到位。".repeat(2), "区委办", "", "", "", "", ""));
        }
        List<Block.Column> columns = new ArrayList<>(List.of(Block.centred("序号", 1), Block.words("整改任务", 4)));
        List.of("牵头单位", "责任单位", "时限", "状态", "进度", "备注").forEach(one -> columns.add(Block.words(one, 1)));
        return Paper.plain(
                Sheet.ACROSS,
                List.of("任务清单"),
                List.of(Paper.Chapter.plain(
                        List.of(Block.text("截至2020年10月12日，共" + rows + "项。"), new Block.Table(columns, cells)))));
    }

    private static Paper hostile() {
        return Paper.plain(
                Sheet.UPRIGHT,
                List.of("'+[清单]:/\\*?"),
                List.of(Paper.Chapter.plain(List.of(
                        Block.text("{{正文}}"),
                        Block.text("=cmd|' /C calc'!A0"),
                        new Block.Table(
                                List.of(Block.words("一", 1), Block.words("二", 1)),
                                List.of(Block.row("=1+1", "@x"), Block.row("-1", "")))))));
    }

    private static byte[] fill(Paper paper, Template template) {
        return SheetFile.of(paper, template, OCCASION, MADE);
    }

    private static XSSFSheet sheet(byte[] file) {
        return WorkbookDraft.open(file).getSheetAt(0);
    }

    private static String font(XSSFSheet sheet, String words) {
        return WorkbookDraft.find(sheet, words)
                .orElseThrow()
                .getCellStyle()
                .getFont()
                .getFontName();
    }
}
