package org.zhuoluo.intake.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks by which official papers number their paragraphs (GB/T 9704 §7.3.3), in half or full width, from the outside in. */
enum Rank {
    /** 一、 */
    FIRST("([一二三四五六七八九十百]+)\\s*、"),
    /** （一） */
    SECOND("[(（]\\s*([一二三四五六七八九十百]+)\\s*[)）]、?"),
    /** 1. */
    THIRD("([0-9０-９]{1,3})\\s*[.．、](?![0-9０-９])"),
    /** （1） */
    FOURTH("[(（]\\s*([0-9０-９]{1,3})\\s*[)）]、?"),
    /** ① */
    FIFTH("([①-⑳])");

    private static final String DIGITS = "零一二三四五六七八九";

    private final Pattern mark;

    Rank(String mark) {
        this.mark = Pattern.compile("^" + mark + "\\s*");
    }

    /** A mark at the beginning of a paragraph: its rank, which one it is (from 1), and where the words begin. */
    record Mark(Rank rank, int ordinal, int end) {}

    static Optional<Mark> of(String paragraph) {
        String text = paragraph.stripLeading();
        int before = paragraph.length() - text.length();
        for (Rank rank : values()) {
            Matcher mark = rank.mark.matcher(text);
            if (mark.find()) {
                return Optional.of(new Mark(rank, ordinal(mark.group(1)), before + mark.end()));
            }
        }
        return Optional.empty();
    }

    /** 十二 and １２ and ⑫ are all twelve. */
    private static int ordinal(String said) {
        char first = said.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        if (Character.isDigit(first)) {
            return Integer.parseInt(said.codePoints()
                    .map(Character::getNumericValue)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString());
        }
        int ten = said.indexOf('十');
        String tens = ten < 0 ? "" : said.substring(0, ten);
        String ones = said.substring(ten + 1);
        return (ten < 0 ? 0 : tens.isEmpty() ? 10 : 10 * Math.max(0, DIGITS.indexOf(tens.charAt(tens.length() - 1))))
                + (ones.isEmpty() ? 0 : Math.max(0, DIGITS.indexOf(ones.charAt(ones.length() - 1))));
    }
}
