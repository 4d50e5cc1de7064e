package org.zhuoluo.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One sheet as comma-separated text, as Excel and WPS write it: UTF-8 with or without its mark, or GB18030; the first line
 * is the header. Blank rows are passed over; spaces around a cell, full-width ones too, do not count.
 */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private CsvFile() {}

    static Sheets.Table read(String sheet, byte[] content, List<RowError> errors) {
        Lines lines = new Lines(sheet, errors);
        try (CSVParser parser = CSVParser.parse(new StringReader(decoded(content)), FORMAT)) {
            for (CSVRecord line : parser) {
                if (!lines.add((int) line.getRecordNumber(), line.toList())) {
                    break;
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            errors.add(new RowError(sheet, 0, "", "import.not-csv", List.of()));
        }
        return lines.table();
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
