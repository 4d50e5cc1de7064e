package org.zhuoluo.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;

/**
 * The house's own template: page, types, fonts, page numbers and the order of things of GB/T 9704 as readable XML in
 * {@code resources/paper}. And the way back: a file whose bytes depend on its content and on nothing else.
 */
final class Skeleton {

    private static final Map<String, String> PARTS = parts();
    /** The first moment a zip file can tell: 1980-01-01. */
    private static final java.time.LocalDateTime BEGINNING_OF_ZIP = java.time.LocalDateTime.of(1980, 1, 1, 0, 0);

    private Skeleton() {}

    /** The house's own template. */
    static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                ZipEntry still = new ZipEntry(part.getKey());
                still.setTimeLocal(BEGINNING_OF_ZIP);
                zip.putNextEntry(still);
                zip.write(new ClassPathResource("paper/" + part.getValue()).getContentAsByteArray());
            }
        }
        return bytes.toByteArray();
    }

    /** The same package with all its entries dated alike. */
    static byte[] still(byte[] docx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry still = new ZipEntry(entry.getName());
                still.setTimeLocal(BEGINNING_OF_ZIP);
                to.putNextEntry(still);
                from.transferTo(to);
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "package-rels.xml");
        parts.put("word/document.xml", "document.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/settings.xml", "settings.xml");
        parts.put("word/fontTable.xml", "fontTable.xml");
        parts.put("word/footer-odd.xml", "footer-odd.xml");
        parts.put("word/footer-even.xml", "footer-even.xml");
        return parts;
    }
}
