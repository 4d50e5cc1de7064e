package org.zhuoluo.shared;

/** Numbers as official papers write them, in words up to 999: 一, 十, 十二, 一百零五. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百"};

    private Numerals() {}

    /** A number from 1 to 999 in Chinese: 12 is 十二, 20 is 二十, 105 is 一百零五. */
    public static String chinese(int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        StringBuilder words = new StringBuilder();
        String figures = Integer.toString(number);
        for (int at = 0; at < figures.length(); at++) {
            int figure = figures.charAt(at) - '0';
            if (figure > 0) {
                words.append(DIGITS.charAt(figure)).append(UNITS[figures.length() - 1 - at]);
            } else if (!words.toString().endsWith("零")) {
                words.append('零');
            }
        }
        String said = words.toString().replaceAll("零+$", "");
        return said.startsWith("一十") ? said.substring(1) : said;
    }
}
