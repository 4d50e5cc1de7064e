package org.zhuoluo.shared;

/** Numbers as official papers write them in headings: 一, 十, 十二, 三十一. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** From 1 to 99. */
    public static String chinese(int number) {
        if (number < 10) {
            return digit(number);
        }
        String tens = number < 20 ? "" : digit(number / 10);
        String ones = number % 10 == 0 ? "" : digit(number % 10);
        return tens + "十" + ones;
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }
}
