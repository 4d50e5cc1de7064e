package org.zhuoluo.report.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.core.io.ClassPathResource;

/**
 * The house's own template: page, types, fonts, page numbers and the order of things of GB/T 9704 as readable XML in
 * {@code resources/paper}. And the way back: a file whose bytes depend on its content and on nothing else.
 */
final class Skeleton {

    private static final Map<String, String> PARTS = parts();
    /** The parts of a workbook that the same paper makes anew each time. */
    private static final Set<String> VARYING = Set.of("docProps/core.xml", "xl/worksheets/sheet1.xml");

    private static final Pattern JOINED = Pattern.compile("<mergeCell ref.*(?=</mergeCells>)");
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
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
    static byte[] still(byte[] file) throws IOException {
        return still(file, UnaryOperator.identity());
    }

    /** The same of a workbook, made at that instant by its properties; its joined cells are named in one order. */
    static byte[] still(byte[] workbook, Instant made) throws IOException {
        String written = "$1" + made.truncatedTo(ChronoUnit.SECONDS);
        return still(
                workbook,
                part -> JOINED.matcher(CREATED.matcher(part).replaceFirst(written))
                        .replaceFirst(found -> found.group()
                                .replaceAll("/>", "/>\n")
                                .lines()
                                .sorted()
                                .collect(Collectors.joining())));
    }

    private static byte[] still(byte[] file, UnaryOperator<String> how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry still = new ZipEntry(entry.getName());
                still.setTimeLocal(BEGINNING_OF_ZIP);
                to.putNextEntry(still);
                byte[] part = from.getInputStream(entry).readAllBytes();
                boolean varies = VARYING.contains(entry.getName());
                to.write(varies ? how.apply(new String(part, UTF_8)).getBytes(UTF_8) : part);
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
