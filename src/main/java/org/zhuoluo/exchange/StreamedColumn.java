package org.zhuoluo.exchange;

import java.util.List;
import org.zhuoluo.intake.Form;

/**
 * How a column is drawn: the heading over its group and its header, how wide, whether it may be brought back changed, whether
 * it holds days or counts, and the formula of the list to choose from, empty where it takes any text.
 */
record StreamedColumn(String group, String header, int width, boolean open, boolean day, boolean count, String choice) {

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

    private static String choice(List<String> words) {
        String list = "\"" + String.join(",", words) + "\"";
        return words.isEmpty() || list.length() > LONGEST ? "" : list;
    }
}
