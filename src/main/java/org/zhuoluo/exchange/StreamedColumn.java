package org.zhuoluo.exchange;

import java.util.List;
import org.zhuoluo.intake.Form;

/**
 * How a column is drawn: the heading over its group and its header, how wide, whether it may be brought back changed, whether
 * it holds days or counts, and the formula of the list to choose from, empty where it takes any text.
 */
record StreamedColumn(String group, String header, int width, boolean open, boolean day, boolean count, String choice) {

    /** From here on characters are as wide as they are high. */
    private static final int FIRST_WIDE = 0x2010;

    /** Most characters of a list that stands in the validation itself. */
    private static final int LONGEST = 255;

    static StreamedColumn of(BookForm.Column column, boolean open, int units) {
        Field field = column.field();
        String choice = field.isUnit() && units > 0 ? "'" + Form.CHOICES + "'!$A$1:$A$" + units : choice(field.words());
        return new StreamedColumn(
                column.group(), column.header(), field.width(), open, field.isDay(), field.isCount(), choice);
    }

    /** A column of the workbook of a round; a star marks those that must be there. */
    static StreamedColumn of(String header, int width, boolean required, List<String> words) {
        return new StreamedColumn("", header, width, required, false, false, choice(words));
    }

    /** How many lines the text takes in the column; a Chinese character is as wide as two figures. */
    int lines(String text) {
        int room = Math.max(2, width - 1);
        return (int) text.lines()
                .mapToLong(line -> Math.max(
                        1,
                        (line.codePoints()
                                                .mapToLong(sign -> sign < FIRST_WIDE ? 1 : 2)
                                                .sum()
                                        + room
                                        - 1)
                                / room))
                .sum();
    }

    private static String choice(List<String> words) {
        String list = "\"" + String.join(",", words) + "\"";
        return words.isEmpty() || list.length() > LONGEST ? "" : list;
    }
}
