package org.zhuoluo.intake.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuoluo.shared.Invalid;

/** The text of Word documents as Word shows it: numbers it makes, tables, boxes, changes that were tracked. */
class WordFileTests {

    private static final String NAMESPACE =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"urn:mc\"";
    private static final String LISTS = "<w:numbering" + NAMESPACE + "><w:abstractNum w:abstractNumId=\"3\">"
            + level(0, "chineseCountingThousand", "%1、", "<w:pStyle w:val=\"Aspect\"/>")
            + level(1, "chineseCounting", "（%2）", "")
            + level(2, "decimal", "%3.", "")
            + level(3, "decimal", "%3.%4", "<w:start w:val=\"4\"/>")
            + level(4, "bullet", "•", "")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
            + "</w:numbering>";
    private static final String STYLES = "<w:styles" + NAMESPACE
            + "><w:style w:styleId=\"Aspect\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId=\"Child\"><w:basedOn w:val=\"Aspect\"/></w:style></w:styles>";

    @Test
    void countsAsWordCounts() {
        assertThat(lines(styled("Aspect", "政治方面")
                        + listed(1, 1, "学习不够")
                        + listed(1, 2, "次数少")
                        + listed(1, 2, "2020年没有记录")
                        + listed(1, 3, "四起算")
                        + listed(1, 4, "一点")
                        + listed(1, 1, "阵地不牢")
                        + listed(1, 2, "重新计数")
                        + listed(2, 2, "另起")
                        + listed(2, 2, "续")
                        + styled("Child", "民生方面")
                        + listed(0, 0, "没有编号")))
                .containsExactly(
                        "一、政治方面",
                        "（一）学习不够",
                        "1.次数少",
                        "2. 2020年没有记录",
                        "2.4 四起算",
                        "一点",
                        "（二）阵地不牢",
                        "1.重新计数",
                        "7.另起",
                        "8.续",
                        "二、民生方面",
                        "没有编号");
    }

    @Test
    void losesNoWordsAndReadsNoneThatWereTakenOut() {
        String table = "<w:tbl><w:tr><w:tc>" + listed(1, 0, "表中方面") + "<w:tbl><w:tr><w:tc>" + plain("表中之表")
                + "</w:tc></w:tr></w:tbl></w:tc><w:tc>" + plain("第二格") + "</w:tc></w:tr></w:tbl>";
        String control = "<w:sdt><w:sdtContent>" + plain("控件里的段落") + "</w:sdtContent></w:sdt>";
        String box = "<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + plain("框内")
                + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + plain("框内")
                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        String tracked =
                "<w:p><w:r><w:t xml:space=\"preserve\">留下</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>加入</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:br/><w:t>换行</w:t></w:r></w:p>";
        assertThat(lines(table + control + box + tracked))
                .containsExactly("一、表中方面", "表中之表", "第二格", "控件里的段落", "框内", "框外", "留下加入", "换行");
    }

    @ParameterizedTest
    @CsvSource({
        "'',invalid.feedback-file-empty",
        "%PDF-1.7,invalid.feedback-file-pdf",
        "一、直接改名的文本,invalid.feedback-file"
    })
    void saysWhatAFileIs(String text, String key) {
        refuses(text.getBytes(StandardCharsets.UTF_8), key);
    }

    @Test
    void saysWhichDocumentsItCannotOpen() throws IOException {
        refuses(zip(Map.of("xl/workbook.xml", "<workbook/>")), "invalid.feedback-file");
        refuses(zip(Map.of("word/document.xml", "<w:document" + NAMESPACE + "><w:p>")), "invalid.feedback-file-broken");
        byte[] sound = document(plain("一、方面"));
        refuses(java.util.Arrays.copyOf(sound, sound.length / 2), "invalid.feedback-file-broken");
        refuses(old("WordDocument"), "invalid.feedback-file-old");
        refuses(old("EncryptedPackage"), "invalid.feedback-file-encrypted");
        String outside = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document" + NAMESPACE
                + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        refuses(zip(Map.of("word/document.xml", outside)), "invalid.feedback-file-broken");
    }

    @Test
    void stopsUnpackingBeforeASmallFileBecomesALargeOne() {
        byte[] bomb = document("<!--" + " ".repeat(41 * 1024 * 1024) + "-->" + plain("一"));
        assertThat(bomb.length).isLessThan(100_000);
        refuses(bomb, "invalid.feedback-file-large");
    }

    @Test
    void takesOutWhatNoTextHas() {
        assertThat(SourceText.pasted("\u00a0一、甲\u0000乙\ufeff\n\u3000\n\ud800丙"))
                .containsExactly("一、甲\ufffd乙", "\ufffd丙");
    }

    private static java.util.List<String> lines(String body) {
        return SourceText.word(document(body));
    }

    private static void refuses(byte[] file, String key) {
        assertThatThrownBy(() -> SourceText.word(file))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations().get(0).key()).isEqualTo(key));
    }

    private static byte[] document(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "word/document.xml",
                "<w:document" + NAMESPACE + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        parts.put("word/numbering.xml", LISTS);
        parts.put("word/styles.xml", STYLES);
        return zip(parts);
    }

    private static String plain(String words) {
        return "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String listed(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/>"
                + more + "</w:lvl>";
    }

    private static byte[] old(String part) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.getRoot().createDocument(part, new java.io.ByteArrayInputStream(new byte[5000]));
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
