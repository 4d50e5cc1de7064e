package org.zhuoluo.exchange;

import java.util.Map;

/**
 * A row of the house as its cells tell it: its number (problem 7, task 7.2, measure 7.2.1), the chain of the ledger it belongs
 * to, the version of what is planned, and the text of every field its rows have.
 */
record BookRow(String number, String chain, int version, Map<Field, String> values) {

    /** The text of a field, as a cell holds it. */
    String text(Field field) {
        return values.getOrDefault(field, "");
    }

    /** A text as every cell holds it: line breaks alike, no space around it; too long a one is cut. */
    static String cell(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + CUT;
    }

    /** A workbook's cell holds 32,767 characters. */
    private static final int LONGEST = 32_000;

    private static final String CUT = "……（过长，余文见系统）";

    /** Whether the text was too long for a cell: what is cut cannot be brought back. */
    static boolean isCut(String cell) {
        return cell.endsWith(CUT);
    }
}
