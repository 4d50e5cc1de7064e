package org.zhuoluo.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.shared.Plain;

/** Reads the cells of one row: says what cannot be read, and goes on. Full- and half-width digits and marks are the same. */
final class Cells {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");

    private static final Pattern WHOLE = Pattern.compile("^(\\d+)\\.0+$");

    private final Sheets.Row row;
    private final List<RowError> errors;

    Cells(Sheets.Row row, List<RowError> errors) {
        this.row = row;
        this.errors = errors;
    }

    /** The cell as it stands; an error and the empty text where it is blank. */
    String required(String column) {
        String cell = row.cell(column);
        if (cell == null) {
            wrong(column, "import.cell-missing");
            return "";
        }
        return cell;
    }

    @Nullable
    String optional(String column) {
        return row.cell(column);
    }

    /** A code: without spaces, half-width, without the noughts that a cell of numbers shows behind a whole one. */
    String code(String column) {
        return WHOLE.matcher(Plain.of(required(column)).replace(" ", "")).replaceFirst("$1");
    }

    List<String> several(String column) {
        return Arrays.stream(row.text(column).split("[、;；,，\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    boolean yes(String column) {
        return List.of("是", "√", "Y", "y", "1").contains(row.text(column));
    }

    /** The value a word stands for; an error and nothing where it stands for none. */
    <T> @Nullable T oneOf(String column, Map<String, T> words) {
        String word = required(column);
        T value = words.get(word);
        if (value == null && !word.isEmpty()) {
            wrong(
                    column,
                    "import.word-unknown",
                    word,
                    String.join("、", words.keySet().stream().sorted().toList()));
        }
        return value;
    }

    @Nullable
    LocalDate day(String column) {
        String text = row.cell(column);
        if (text == null) {
            return null;
        }
        Matcher matcher = DAY.matcher(Plain.of(text));
        try {
            if (matcher.matches()) {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        } catch (DateTimeException e) {
            // a day that no calendar has is told like any other unreadable one
        }
        wrong(column, "import.day-unreadable", text);
        return null;
    }

    @Nullable
    Integer whole(String column) {
        String text = row.cell(column);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(Plain.of(text).replaceAll("\\.0+$", ""));
        } catch (NumberFormatException e) {
            wrong(column, "import.number-unreadable", text);
            return null;
        }
    }

    @Nullable
    BigDecimal number(String column, String text) {
        try {
            return new BigDecimal(new BigDecimal(Plain.of(text).replace(",", ""))
                    .stripTrailingZeros()
                    .toPlainString());
        } catch (NumberFormatException e) {
            wrong(column, "import.number-unreadable", text);
            return null;
        }
    }

    void wrong(String column, String key, Object... arguments) {
        errors.add(told(column, key, arguments));
    }

    /** What is to be said of a cell. */
    RowError told(String column, String key, Object... arguments) {
        return new RowError(row.sheet(), row.number(), printed(column), key, List.of(arguments));
    }

    /** A name for the cell, as long as the file stays as it is. */
    String id(String column) {
        return row.sheet() + "/" + row.number() + "/" + printed(column);
    }

    String sheet() {
        return row.sheet();
    }

    /** The row as a person counts. */
    int number() {
        return row.number();
    }

    /** The column as the file calls it. */
    String printed(String column) {
        return row.printed().getOrDefault(column, column);
    }
}
