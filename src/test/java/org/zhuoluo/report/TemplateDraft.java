package org.zhuoluo.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.zhuoluo.report.paper.Template;

/** A Word file as somebody has it who changes its parts: begun from the house's own template. */
final class TemplateDraft {

    static final String TEXT = "word/document.xml";
    static final String STYLES = "word/styles.xml";
    static final String FOOTER = "word/footer-odd.xml";
    static final String SETTINGS = "word/settings.xml";
    static final String CONTENTS = "[Content_Types].xml";
    static final String LINKS = "word/_rels/document.xml.rels";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static TemplateDraft house() {
        return of(Template.HOUSE.file());
    }

    static TemplateDraft of(byte[] file) {
        TemplateDraft draft = new TemplateDraft();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                draft.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return draft;
    }

    String read(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    TemplateDraft put(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Fails where nothing changes: a test that changes nothing would prove nothing. */
    TemplateDraft change(String part, UnaryOperator<String> how) {
        String changed = how.apply(read(part));
        if (changed.equals(read(part))) {
            throw new IllegalArgumentException("unchanged: " + part);
        }
        return put(part, changed);
    }

    TemplateDraft replace(String part, String old, String with) {
        return change(part, content -> content.replace(old, with));
    }

    /** Puts a paragraph above the title, of these pieces of one line. */
    TemplateDraft above(String... pieces) {
        return replace(
                TEXT,
                "    <w:p><w:pPr><w:pStyle w:val=\"Title\"/>",
                paragraph(pieces) + "    <w:p><w:pPr><w:pStyle w:val=\"Title\"/>");
    }

    static String paragraph(String... pieces) {
        StringBuilder runs = new StringBuilder("<w:p>");
        for (String piece : pieces) {
            runs.append("<w:r><w:t>").append(piece).append("</w:t></w:r><w:proofErr w:type=\"spellStart\"/>");
        }
        return runs.append("</w:p>").toString();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Template template() {
        return Template.of(bytes(), 1, "整改一周报告 第1版");
    }
}
