package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.zhuoluo.report.paper.Template;
import org.zhuoluo.report.paper.WorkbookCheck;

/** A broken workbook is refused as a template with sheet, row, column and why, and everything at once. */
class WorkbookCheckTests {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void takesTheHousesOwnAndItSavedElsewhere() {
        assertThatCode(() -> WorkbookCheck.require(Template.HOUSE_WORKBOOK.file()))
                .doesNotThrowAnyException();
        assertThatCode(() -> WorkbookCheck.require(WorkbookDraft.house().bytes()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoPlainWorkbook() throws Exception {
        String other = "不是 .xlsx 文件。请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”。";
        assertThat(said("序号,任务\n1,甲".getBytes(StandardCharsets.UTF_8))).containsExactly(other);
        assertThat(said(Template.HOUSE.file())).containsExactly(other);
        assertThat(said("PK\3\4 broken".getBytes(StandardCharsets.ISO_8859_1))).containsExactly(other);
        assertThat(said(new byte[6 * 1024 * 1024])).containsExactly("文件过大，不得超过 5 MB。");
        assertThat(said(old())).containsExactly("是旧版 .xls 或 WPS 的 .et 文件。请另存为“Excel 工作簿（*.xlsx）”。");
        assertThat(said(locked())).containsExactly("文件已加密。请取消密码后再上传。");
        assertThat(said(house().put("xl/media/a.png", " ".repeat(41 * 1024 * 1024))))
                .containsExactly("文件解压后过大或部件过多。");
        assertThat(said(house().put("xl/worksheets/sheet9.xml", " ".repeat(9 * 1024 * 1024))))
                .containsExactly("文件解压后过大或部件过多。");
        assertThat(said(house().replace(
                                BOOK,
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")))
                .containsExactly("是“严格 Open XML”格式。请另存为普通的“Excel 工作簿（*.xlsx）”。");
        assertThat(said(house().change(
                                SHEET,
                                xml -> xml.replaceFirst(
                                        "<worksheet",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"))))
                .containsExactly("文件已损坏，无法读取：" + SHEET);
        assertThat(said(house().replace(SHEET, "</sheetData>", ""))).containsExactly("文件已损坏，无法读取：" + SHEET);
    }

    @Test
    void refusesWhatRunsOrFetches() {
        String macros = "文件含宏。请另存为不含宏的“Excel 工作簿（*.xlsx）”。";
        assertThat(said(house().replace(
                                CONTENTS,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")))
                .containsExactly(macros);
        assertThat(said(house().put("xl/vbaProject.bin", "x"))).containsExactly(macros);
        assertThat(said(linked("externalLink", "externalLinks/externalLink1.xml", "")))
                .containsExactly("文件含到其他工作簿的链接，文稿不能承载，请删除：externalLinks/externalLink1.xml");
        assertThat(said(linked("connections", "connections.xml", "")))
                .containsExactly("文件含数据连接，文稿不能承载，请删除：connections.xml");
        assertThat(said(linked("image", "http://example.invalid/a.png", " TargetMode=\"External\"")))
                .containsExactly("文件引用了外部内容，请改为嵌入或删除：http://example.invalid/a.png（" + LINKS + "）");
        assertThat(said(house().change(
                                BOOK,
                                xml -> xml.replace(
                                        "</sheets>",
                                        "</sheets><definedNames><definedName name=\"a\">[1]表!$A$1</definedName>"
                                                + "<definedName name=\"b\">模板!$A$1</definedName></definedNames>"))))
                .containsExactly("名称“a”引用了其他工作簿，请在“名称管理器”中删除：[1]表!$A$1", "名称“b”行数变动后会错位，请在“名称管理器”中删除。");
    }

    @Test
    void refusesFormulasAndWhatNamesCellsByTheirPlace() {
        assertThat(said(changed(sheet -> {
                    sheet.createRow(30).createCell(2).setCellFormula("SUM(A1:A9)");
                    sheet.getRow(30).createCell(3).setCellFormula("HYPERLINK(\"http://example.invalid\")");
                })))
                .containsExactly(
                        "工作表“模板”第 31 行 C 列：模板中不能有公式，行数变动后会算错，请改为文字：SUM(A1:A9)",
                        "工作表“模板”第 31 行 D 列：公式引用了其他文件，请改为文字：HYPERLINK(\"http://example.invalid\")");
        assertThat(said(house().change(
                                SHEET,
                                xml -> xml.replaceFirst(
                                        "</c></row>", "</c><c r=\"Z1\"><f>[1]甲!A1</f><v>1</v></c></row>"))))
                .containsExactly("工作表“模板”第 1 行 Z 列：公式引用了其他文件，请改为文字：[1]甲!A1");
        assertThat(said(changed(sheet -> {
                    sheet.setAutoFilter(CellRangeAddress.valueOf("A1:C3"));
                    var help = sheet.getDataValidationHelper();
                    sheet.addValidationData(help.createValidation(
                            help.createExplicitListConstraint(new String[] {"是"}),
                            new org.apache.poi.ss.util.CellRangeAddressList(0, 1, 0, 0)));
                    sheet.setRowBreak(3);
                })))
                .containsExactly(
                        "工作表含自动筛选（A1:C3），行数变动后会错位，请删除。", "工作表含手动分页符（），行数变动后会错位，请删除。", "工作表含数据有效性（A1:A2），行数变动后会错位，请删除。");
        assertThat(said(changed(sheet -> sheet.getWorkbook().createSheet("说明"))))
                .containsExactly("模板应只有一张工作表，现有 2 张（含隐藏的），请删除多余的。");
        assertThat(said(changed(sheet -> sheet.createRow(2000).createCell(1).setCellValue("远处"))))
                .containsExactly("工作表“模板”第 2001 行 B 列：内容超出范围，模板最多 200 行，列至 BH。");
    }

    @Test
    void namesEveryFaultOfPlaceholdersWithItsPlace() {
        byte[] file = changed(sheet -> {
            sheet.getRow(0).createCell(9).setCellValue("编号{{其号}}");
            sheet.getRow(7).createCell(9).setCellValue("旁");
            sheet.createRow(30).createCell(1).setCellValue("{{标题}}");
            sheet.createRow(31).createCell(1).setCellValue("见{{附件}}");
            sheet.createRow(32).createCell(1).setCellValue("{{单位}");
            sheet.getRow(9).getCell(0).setCellValue("");
            sheet.getRow(8).getCell(0).setCellValue("");
            sheet.getRow(14).getCell(0).setCellValue("");
            sheet.createRow(40).createCell(0).setCellValue("{{落款}}");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A41:B42"));
            sheet.getHeader().setLeft("{{正文}}");
            sheet.getFooter().setLeft("{{表投}}");
        });
        assertThat(said(file))
                .containsExactlyInAnyOrder(
                        "工作表“模板”第 1 行 J 列：没有占位符 {{其号}}，是否应为 {{期号}}？",
                        "工作表“模板”第 8 行 A 列：{{二级标题}} 须独占一行，同一行不能有其他内容。",
                        "工作表“模板”第 31 行 B 列：占位符 {{标题}} 只能出现一次。",
                        "工作表“模板”第 32 行 B 列：{{附件}} 须独占一行，同一行不能有其他内容。",
                        "工作表“模板”第 32 行 B 列：占位符 {{附件}} 只能出现一次。",
                        "工作表“模板”第 33 行 B 列：双花括号不成对：“{{单位}”",
                        "工作表“模板”第 41 行 A 列：{{落款}} 不能放在跨行合并的单元格里。",
                        "页眉：{{正文}} 只能放在单元格里，独占一行。",
                        "页脚：没有占位符 {{表投}}，是否应为 {{表头}}？",
                        "缺少占位符 {{正文}}。",
                        "缺少样格 {{表头}}。请从自带模板改起，不要删除样格行。");
        assertThat(said(file, Locale.ENGLISH))
                .contains("Sheet “模板”, row 1, column J: there is no placeholder {{其号}}; is {{期号}} meant?");
    }

    private static TemplateDraft house() {
        return WorkbookDraft.house().parts();
    }

    private static byte[] changed(Consumer<XSSFSheet> how) {
        WorkbookDraft draft = WorkbookDraft.house();
        how.accept(draft.sheet());
        return draft.bytes();
    }

    private static TemplateDraft linked(String type, String target, String mode) {
        String link =
                "<Relationship Id=\"rId99\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"" + mode + "/>";
        return house().replace(LINKS, "</Relationships>", link + "</Relationships>");
    }

    private static byte[] old() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] locked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                new ByteArrayInputStream(Template.HOUSE_WORKBOOK.file()).transferTo(out);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static List<String> said(TemplateDraft draft) {
        return said(draft.bytes());
    }

    private static List<String> said(byte[] file) {
        return said(file, Locale.SIMPLIFIED_CHINESE);
    }

    private static List<String> said(byte[] file, Locale reader) {
        return WhatIsSaid.of(() -> WorkbookCheck.require(file), reader);
    }
}
