package org.zhuoluo.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One sheet as comma-separated text, as Excel and WPS write it: UTF-8 with or without its mark, or GB18030; the first line
 * is the header. Blank rows are passed over; spaces around a cell, full-width ones too, do not count.
 */
final class CsvFile {

    private static final int MOST_ROWS = 20_000;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private CsvFile() {}

    static List<Sheets.Row> read(String sheet, byte[] content, List<RowError> errors) {
        List<Sheets.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(decoded(content)), FORMAT)) {
            List<String> header = List.of();
            for (CSVRecord line : parser) {
                int number = (int) line.getRecordNumber();
                if (header.isEmpty()) {
                    header = line.stream().map(CsvFile::trimmed).toList();
                } else if (rows.size() == MOST_ROWS) {
                    errors.add(new RowError(sheet, number, "", "import.too-many-rows", List.of(MOST_ROWS)));
                    return rows;
                } else {
                    Map<String, String> cells = cells(header, line);
                    if (!cells.isEmpty()) {
                        rows.add(new Sheets.Row(sheet, number, cells));
                    }
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            errors.add(new RowError(sheet, 0, "", "import.not-csv", List.of()));
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> header, CSVRecord line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(header.size(), line.size()); at++) {
            String cell = trimmed(line.get(at));
            if (!cell.isEmpty()) {
                cells.put(header.get(at), cell);
            }
        }
        return cells;
    }

    private static String trimmed(String cell) {
        return cell.replaceAll("^[\\s\\u3000\\u00a0\\ufeff]+|[\\s\\u3000\\u00a0]+$", "");
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("GB18030"));
        }
    }
}
