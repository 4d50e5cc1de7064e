package org.zhuoluo.intake.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The marks by which official papers number their paragraphs (GB/T 9704 §7.3.3), in half or full width, in round or square
 * brackets or as one sign, from the outside in. A year, a share and a quarter at the beginning of a paragraph are no marks, nor
 * is anything in the row of a pasted table.
 */
enum Rank {
    /** 一、 */
    FIRST("(" + Rank.HAN + ")\\s*[、.．](?!" + Rank.HAN + "[、季级类期批])"),
    /** （一） */
    SECOND(Rank.OPEN + "(" + Rank.HAN + ")" + Rank.CLOSE + "|([㈠-㈩])"),
    /** 1. */
    THIRD("([0-9０-９]{1,3})\\s*[.．、](?:(?![0-9０-９])|(?=[0-9０-９]{4}\\s*[年—－-]))|([⒈-⒛])"),
    /** （1） */
    FOURTH(Rank.OPEN + "([0-9０-９]{1,3})" + Rank.CLOSE + "|([⑴-⒇])"),
    /** ① */
    FIFTH("([①-⑳])");

    private static final String HAN = "[〇零一二三四五六七八九十百]{1,5}";
    private static final String OPEN = "[(（〔\\[［]?\\s*";
    private static final String CLOSE = "\\s*[)）〕\\]］][、.．]?";
    private static final String DIGITS = "零一二三四五六七八九";

    /** The first of each run of signs that are a number with its brackets, full stop or circle. */
    private static final String SIGNS = "㈠⒈⑴①";

    private final Pattern mark;

    Rank(String mark) {
        this.mark = Pattern.compile("\\s*(?:" + mark + ")\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** A mark at the beginning of a paragraph: its rank, which one it is (from 1), and where the words begin. */
    record Mark(Rank rank, int ordinal, int end) {}

    static Optional<Mark> of(String paragraph) {
        for (Rank rank : isRow(paragraph) ? new Rank[0] : values()) {
            Matcher mark = rank.mark.matcher(paragraph);
            if (mark.lookingAt()) {
                String said = IntStream.rangeClosed(1, mark.groupCount())
                        .mapToObj(mark::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow();
                return Optional.of(new Mark(rank, ordinal(said), mark.end()));
            }
        }
        return Optional.empty();
    }

    /** Whether a paragraph is the row of a table that was pasted: its cells stand between tabs. Only its first line is asked. */
    static boolean isRow(String paragraph) {
        String line = paragraph.split("\n", 2)[0];
        return line.indexOf('\t') != line.lastIndexOf('\t');
    }

    /** 十二 and １２ and ⑫ are all twelve. */
    private static int ordinal(String said) {
        char first = said.charAt(0);
        for (int at = SIGNS.length() - 1; at >= 0; at--) {
            int value = first - SIGNS.charAt(at) + 1;
            if (value >= 1 && value <= 20) {
                return value;
            }
        }
        return Character.isDigit(first) ? figures(said) : words(said);
    }

    private static int figures(String said) {
        return said.chars().map(Character::getNumericValue).reduce(0, (sum, figure) -> 10 * sum + figure);
    }

    private static int words(String said) {
        int sum = 0;
        int open = 0;
        for (char sign : said.toCharArray()) {
            if (sign == '百' || sign == '十') {
                sum += Math.max(open, 1) * (sign == '百' ? 100 : 10);
                open = 0;
            } else {
                open = Math.max(0, DIGITS.indexOf(sign));
            }
        }
        return sum + open;
    }
}
