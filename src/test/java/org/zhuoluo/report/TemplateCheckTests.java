package org.zhuoluo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.zhuoluo.report.TemplateDraft.CONTENTS;
import static org.zhuoluo.report.TemplateDraft.FOOTER;
import static org.zhuoluo.report.TemplateDraft.LINKS;
import static org.zhuoluo.report.TemplateDraft.SETTINGS;
import static org.zhuoluo.report.TemplateDraft.STYLES;
import static org.zhuoluo.report.TemplateDraft.TEXT;
import static org.zhuoluo.report.TemplateDraft.house;
import static org.zhuoluo.report.TemplateDraft.paragraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuoluo.report.paper.TemplateCheck;

/** A broken template is refused with what is wrong and where, in the reader's language, and everything at once. */
class TemplateCheckTests {

    private static final String OUTSIDE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void takesTheHousesOwnAndWhatOtherProgramsMakeOfIt() throws IOException {
        assertThatCode(() -> TemplateCheck.require(house().bytes())).doesNotThrowAnyException();
        byte[] saved = Files.readAllBytes(Path.of("src/test/resources/word/saved-by-libreoffice.docx"));
        assertThatCode(() -> TemplateCheck.require(saved)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoPlainWordFile() throws Exception {
        assertThat(said("只是文字".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("不是 .docx 文件。请在 Word 或 WPS 中另存为“Word 文档（*.docx）”。");
        assertThat(said(new byte[6 * 1024 * 1024])).containsExactly("文件过大，不得超过 5 MB。");
        assertThat(said(compound(true))).containsExactly("文件已加密。请取消密码后再上传。");
        assertThat(said(compound(false))).containsExactly("是旧版 .doc 文件。请另存为“Word 文档（*.docx）”。");
        assertThat(said(house().replace(CONTENTS, "document.main", "template.main")))
                .hasSize(1);
        assertThat(said(house().change(
                                TEXT,
                                text -> text.replace(
                                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                        "http://purl.oclc.org/ooxml/wordprocessingml/main"))))
                .singleElement()
                .asString()
                .contains("严格 Open XML");
        assertThat(said(house().replace(TEXT, "</w:body>", "</w:bod>")))
                .containsExactly("文件已损坏，无法读取：word/document.xml");
        assertThat(said(house().replace(
                                TEXT,
                                "<w:document ",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document ")))
                .containsExactly("文件已损坏，无法读取：word/document.xml");
        assertThat(said(house().put("big.xml", " ".repeat(41 * 1024 * 1024)))).containsExactly("文件解压后过大或部件过多。");
    }

    @Test
    void refusesWhatRunsOrFetches() {
        assertThat(said(house().replace(
                                CONTENTS,
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")))
                .containsExactly("文件含宏。请另存为不含宏的“Word 文档（*.docx）”。");
        assertThat(said(house().put("word/vbaProject.bin", "x"))).containsExactly("文件含宏。请另存为不含宏的“Word 文档（*.docx）”。");
        String inside = rel("oleObject", "embeddings/a.bin").replace(" TargetMode=\"External\"", "");
        assertThat(said(house().replace(LINKS, "</Relationships>", inside + "</Relationships>")))
                .containsExactly("文件含嵌入对象或控件，请删除：embeddings/a.bin");
        assertThat(said(house().put(
                                "word/_rels/settings.xml.rels",
                                link("attachedTemplate", "http://example.invalid/t.dotm"))))
                .containsExactly("文件附加了另一个模板，请在“模板和加载项”中取消：http://example.invalid/t.dotm");
        assertThat(said(house().replace(
                                LINKS,
                                "</Relationships>",
                                rel("image", "http://example.invalid/a.png") + "</Relationships>")))
                .containsExactly("文件引用了外部内容，请改为嵌入或删除：http://example.invalid/a.png（word/_rels/document.xml.rels）");
        assertThat(said(house().replace(
                                LINKS, "</Relationships>", rel("hyperlink", "file://server/x") + "</Relationships>")))
                .hasSize(1);
        assertThatCode(() -> TemplateCheck.require(house().replace(
                                LINKS,
                                "</Relationships>",
                                rel("hyperlink", "https://example.invalid/") + "</Relationships>")
                        .bytes()))
                .doesNotThrowAnyException();
        assertThat(
                        said(
                                house().above(
                                                "</w:t></w:r><w:r><w:instrText> DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\\\cmd.exe</w:instrText></w:r><w:r><w:t>")))
                .containsExactly("文件含取用外部内容的域，请删除：DDEAUTO c:\\\\cmd.exe");
    }

    @Test
    void namesEveryFaultOfPlaceholdersWithItsPlace() {
        byte[] file = house().above("编号{{其号}}")
                .above("{{标题}}")
                .above("见{{附件}}")
                .above("{{单位}")
                .replace(
                        TEXT,
                        "    <w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr><w:r><w:t>{{正文}}</w:t></w:r></w:p>\n",
                        "")
                .replace(FOOTER, "<w:p>", paragraph("{{落款}}") + "<w:p>")
                .bytes();
        assertThat(said(file))
                .containsExactlyInAnyOrder(
                        "正文第 8 段：没有占位符 {{其号}}，是否应为 {{期号}}？",
                        "正文第 12 段：占位符 {{标题}} 只能出现一次。",
                        "正文第 10 段：占位符 {{附件}} 须独占一段，现为“见{{附件}}”",
                        "正文第 15 段：占位符 {{附件}} 只能出现一次。",
                        "正文第 11 段：双花括号不成对：“{{单位}”",
                        "页脚第 1 段：占位符 {{落款}} 只能放在正文中，不能放在表格、文本框、页眉页脚或内容控件里。",
                        "页脚第 1 段：占位符 {{落款}} 只能出现一次。",
                        "缺少占位符 {{正文}}。");
        assertThat(said(file, Locale.ENGLISH))
                .contains("Text, paragraph 8: there is no placeholder {{其号}}; is {{期号}} meant?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w:tbl", "w:sdt"})
    void keepsBlocksInTheText(String within) {
        String open = within.equals("w:tbl")
                ? "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
                : "<w:sdt><w:sdtPr/><w:sdtContent>";
        String close = within.equals("w:tbl") ? "</w:tc></w:tr></w:tbl>" : "</w:sdtContent></w:sdt>";
        byte[] file = house().change(
                        TEXT, text -> text.replaceAll("(?m)^ *(<w:p>.*\\{\\{附件说明}}.*</w:p>)$", open + "$1" + close))
                .bytes();
        assertThat(said(file)).singleElement().asString().contains("{{附件说明}}", "只能放在正文中");
    }

    @Test
    void namesTheStylesThatAreLacking() {
        assertThat(said(house().replace(STYLES, "w:val=\"表头\"", "w:val=\"我的表头\"")
                        .replace(STYLES, "<w:name w:val=\"heading 2\"/>", "<w:name w:val=\"heading 9\"/>")))
                .containsExactly("缺少段落样式“标题 2 Heading 2”。请从自带模板改起，不要删除或改名。", "缺少段落样式“表头”。请从自带模板改起，不要删除或改名。");
    }

    @Test
    void refusesWhatMakesNoPaper() {
        assertThat(said(house().replace(TEXT, "w:left=\"1588\"", "w:left=\"半寸\"")))
                .containsExactly("用此模板试印失败，生成的文件无法打开。");
        assertThat(said(house().replace(SETTINGS, "</w:settings>", ""))).containsExactly("用此模板试印失败，生成的文件无法打开。");
    }

    private static String rel(String type, String target) {
        return "<Relationship Id=\"rId99\" Type=\"" + OUTSIDE + type + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>";
    }

    private static String link(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + rel(type, target) + "</Relationships>";
    }

    private static byte[] compound(boolean encrypted) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            if (encrypted) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var out = encryptor.getDataStream(files)) {
                    out.write(house().bytes());
                }
            } else {
                files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
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
        return WhatIsSaid.of(() -> TemplateCheck.require(file), reader);
    }
}
