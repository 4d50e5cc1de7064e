package org.zhuoluo.shared;

import java.text.Normalizer;

/** Numbers as official papers write them, 12 or １２ or 十二, up to 999. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百"};

    private Numerals() {}

    /** What a numeral of either writing is worth; 0 where it is none. */
    public static int value(String numeral) {
        String plain = Normalizer.normalize(numeral, Normalizer.Form.NFKC).replace('〇', '零');
        if (plain.matches("\\d{1,9}")) {
            return Integer.parseInt(plain);
        }
        int sum = 0;
        int digit = 0;
        for (char sign : plain.toCharArray()) {
            int at = DIGITS.indexOf(sign);
            if (at >= 0) {
                digit = at;
            } else {
                sum += Math.max(digit, 1) * (sign == '百' ? 100 : 10);
                digit = 0;
            }
        }
        return sum + digit;
    }

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
