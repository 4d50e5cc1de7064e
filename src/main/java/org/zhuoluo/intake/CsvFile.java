package org.zhuoluo.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One sheet as text, as Excel and WPS write it: UTF-8 or UTF-16 with or without their mark, or GB18030; cells parted by commas,
 * tabs or semicolons, whichever parts most. Blank rows are passed over; spaces around a cell, full-width ones too, do not count.
 */
final class CsvFile {

    private static final List<Character> BETWEEN = List.of(',', '\t', ';');
    private static final int LOOKED_AT = 20;

    /** Excel says so itself where the machine's list separator is another. */
    private static final Pattern SAID = Pattern.compile("^sep=(.)\\r?\\n");

    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\ufffd]");
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    /** The sheet; an error where the file is no text of rows and columns. */
    static Grid read(String sheet, byte[] content, List<RowError> errors) {
        Grid grid = new Grid(sheet, false, errors);
        try {
            String text = decoded(content);
            try (CSVParser parser = parser(text, separator(text))) {
                for (CSVRecord line : parser) {
                    if (!grid.add((int) line.getRecordNumber(), line.toList())) {
                        break;
                    }
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            errors.add(new RowError(sheet, 0, "", "import.not-csv", List.of()));
        }
        return grid;
    }

    /** The same of a file that nobody calls a sheet: nothing where it is no table of at least two rows and columns. */
    static Optional<Grid> find(String sheet, byte[] content, List<RowError> errors) {
        List<RowError> wrong = new java.util.ArrayList<>();
        Grid grid = read(sheet, content, wrong);
        boolean table = grid.lines().stream()
                        .filter(line -> line.cells().size() > 1)
                        .limit(2)
                        .count()
                > 1;
        if (!table || wrong.stream().anyMatch(error -> error.row() == 0)) {
            return Optional.empty();
        }
        errors.addAll(wrong);
        return Optional.of(grid.named(named(grid).orElse(sheet)));
    }

    /** The agreed sheet that has the columns of a file which nobody calls a sheet: the one of which most are there. */
    private static Optional<String> named(Grid grid) {
        String name = null;
        int most = 0;
        for (String one : Form.sheets()) {
            Optional<Heading> heading = Heading.find(grid, 0, Form.known(one));
            if (heading.isPresent()
                    && heading.get().fields().containsAll(Form.required(one))
                    && heading.get().known() > most) {
                name = one;
                most = heading.get().known();
            }
        }
        return Optional.ofNullable(name);
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(false)
                .setDelimiter(separator)
                .get();
        return CSVParser.parse(new StringReader(SAID.matcher(text).replaceFirst("\n")), format);
    }

    /** The separator that makes most columns of one of the first lines. */
    private static char separator(String text) throws IOException {
        var said = SAID.matcher(text);
        if (said.find()) {
            return said.group(1).charAt(0);
        }
        char best = ',';
        int most = 0;
        for (char one : BETWEEN) {
            int columns = columns(text, one);
            if (columns > most) {
                most = columns;
                best = one;
            }
        }
        return best;
    }

    private static int columns(String text, char separator) throws IOException {
        int columns = 0;
        int lines = 0;
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord line : parser) {
                columns = Math.max(columns, line.size());
                if (++lines == LOOKED_AT) {
                    break;
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            return 0;
        }
        return columns;
    }

    /** The text in the one encoding in which it is text. */
    private static String decoded(byte[] content) throws IOException {
        for (Charset charset : charsets(content)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                text = text.startsWith(MARK) ? text.substring(1) : text;
                if (!NO_TEXT.matcher(text).find()) {
                    return text;
                }
            } catch (CharacterCodingException e) {
                // not in this one
            }
        }
        throw new IOException("no text");
    }

    /** Between ASCII signs of UTF-16 stand noughts, behind them in the one order and before them in the other. */
    private static List<Charset> charsets(byte[] content) {
        int[] noughts = new int[2];
        for (int at = 0; at < content.length; at++) {
            noughts[at % 2] += content[at] == 0 ? 1 : 0;
        }
        if (noughts[0] + noughts[1] == 0) {
            return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        }
        return List.of(noughts[1] >= noughts[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
}
