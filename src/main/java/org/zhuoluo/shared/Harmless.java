package org.zhuoluo.shared;

import java.util.regex.Pattern;

/**
 * The one way in which a text leaves for a table that a spreadsheet opens, and comes back. A cell that begins like a formula
 * ({@code = + - @}, their full-width forms, a tab, a line break) would be calculated by Excel or WPS, from CSV at once and
 * from a workbook as soon as somebody edits the cell. An apostrophe before it keeps it text; on the way in that apostrophe goes again. A text that
 * has apostrophes before such a sign itself gets one more, so that every text comes back as it was typed.
 */
public final class Harmless {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@＝＋－＠\\t\\r\\n]");

    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@＝＋－＠\\t\\r\\n]");

    private Harmless() {}

    /** The text as it is written into a cell. */
    public static String out(String text) {
        return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was written into the cell. */
    public static String in(String cell) {
        return NEUTRALISED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
