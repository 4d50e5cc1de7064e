package org.zhuoluo.phrase;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write for all: half width, without spaces and invisible signs, numbers of times in digits. */
final class Spelling {

    private static final String DIGITS = "〇一二三四五六七八九";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\s\\p{Z}]+");

    /** What a program writes behind a day. */
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?<=\\d)[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?$");

    /** 二〇二〇年, also with the circle or the full word for nought. */
    private static final Pattern YEAR = Pattern.compile("[〇○零一二三四五六七八九]{4}(?=年)");

    /** 十二月, 三十一日, 四季度, 三个月, 十五个工作日. */
    private static final Pattern NUMBER = Pattern.compile("(?<![一二三四五六七八九十])([二两三四五六七八九]?十)?([一二两三四五六七八九])?"
            + "(?=[月日号天周年]|季度|个月|个工作日|个星期|工作日|[至到—–-]+第?[一二三四五六七八九十\\d]+(?:月|日|季度))");

    private Spelling() {}

    static String plain(String words) {
        String half = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
        String narrow =
                UNSEEN.matcher(TIME_OF_DAY.matcher(half).replaceFirst("")).replaceAll("");
        return NUMBER.matcher(YEAR.matcher(narrow).replaceAll(year -> digits(year.group())))
                .replaceAll(number -> Matcher.quoteReplacement(number(number)));
    }

    private static String digits(String year) {
        StringBuilder digits = new StringBuilder();
        year.chars().forEach(one -> digits.append(Math.max(0, DIGITS.indexOf(one))));
        return digits.toString();
    }

    private static String number(MatchResult number) {
        String tens = number.group(1);
        String ones = number.group(2);
        if (tens == null && ones == null) {
            return "";
        }
        int ten = tens == null ? 0 : tens.length() == 1 ? 10 : 10 * value(tens.charAt(0));
        return String.valueOf(ten + (ones == null ? 0 : value(ones.charAt(0))));
    }

    private static int value(char digit) {
        return digit == '两' ? 2 : DIGITS.indexOf(digit);
    }
}
