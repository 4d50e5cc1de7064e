package org.zhuoluo.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Makes of a sound workbook one with a part that nobody's spreadsheet would write. */
final class Parts {

    private Parts() {}

    static byte[] replace(byte[] workbook, String part, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return ArrivalTests.zip(parts);
    }
}
