package org.zhuoluo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Makes of a sound workbook one with a part that nobody's spreadsheet would write. */
final class Parts {

    private Parts() {}

    static byte[] replace(byte[] workbook, String part, String content) throws IOException {
        Map<String, byte[]> parts = read(workbook);
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return ArrivalTests.zip(parts);
    }

    /** Without a part, and without what refers to it. */
    static byte[] without(byte[] workbook, String name) throws IOException {
        Map<String, byte[]> parts = read(workbook);
        parts.remove("xl/" + name + ".xml");
        for (String referring : List.of("[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
            String text = new String(parts.get(referring), StandardCharsets.UTF_8);
            parts.put(
                    referring,
                    text.replaceAll("<(Override|Relationship) [^>]*" + name + "\\.xml[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return ArrivalTests.zip(parts);
    }

    private static Map<String, byte[]> read(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
