package org.zhuoluo.intake.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The marks by which papers number their paragraphs, in half or full width, in round or square brackets or as one sign. Five of
 * them are official and stand in this order, from the outside in (GB/T 9704 §7.3.3); the others stand where the paper first
 * uses them ({@link Marks}). A year, a share and a quarter at the beginning of a paragraph are no marks, nor is anything in the
 * row of a pasted table.
 */
enum Rank {
    /** A heading by its style alone, as a Word file has them: # and ##. */
    HEADING("()#\\s+"),
    SUBHEADING("()##\\s+"),
    /** 第一部分 */
    PART("第\\s*(" + Rank.HAN + ")\\s*(?:部分|篇章|章)[\\s:：、.]*"),
    /** 一、 */
    FIRST("(" + Rank.HAN + ")\\s*[、.．](?!" + Rank.HAN + "[、季级类期批])"),
    /** （一） */
    SECOND(Rank.OPEN + "(" + Rank.HAN + ")" + Rank.CLOSE + "|([㈠-㈩])"),
    /** 1. */
    THIRD("([0-9０-９]{1,3})\\s*[.．、](?:(?![0-9０-９])|(?=[0-9０-９]{4}\\s*[年—－-]))|([⒈-⒛])"),
    /** （1） */
    FOURTH(Rank.OPEN + "([0-9０-９]{1,3})" + Rank.CLOSE + "|([⑴-⒇])"),
    /** ① */
    FIFTH("([①-⑳])"),
    /** 1.1 */
    DECIMAL("[0-9０-９]{1,2}\\s*[.．]\\s*([0-9０-９]{1,2})(?:[.．、]\\s*|(?=[\\s\\p{IsHan}“\"《【]))(?![0-9０-９])"
            + "(?!\\s*(?:[%％亿万千百元吨米亩倍度号日月前起%]|公里|平方|立方|个))"),
    /** 1.1.1 */
    FINER("[0-9０-９]{1,2}\\s*[.．]\\s*[0-9０-９]{1,2}\\s*[.．]\\s*([0-9０-９]{1,2})(?:[.．、]\\s*|(?=[\\s\\p{IsHan}“\"《【]))"),
    /** a. */
    LETTER("([a-z])\\s*[.．、)）](?![a-z])"),
    /** 第一， */
    ORDINAL("第\\s*(" + Rank.HAN + ")\\s*[，,、:：]"),
    /** 问题1： 【问题一】 问题（一） 序号十四： 第1项 【任务序号】3, also behind how it stands: 【已销号】问题1： */
    LABELLED("(?:[【\\[][^】\\]]{2,8}[】\\]]\\s*)?(?:[（(]\\s*(?:序号|编号|问题|任务)\\s*(" + Rank.NUMBER + ")\\s*[）)]|"
            + Rank.ASKED + "\\s*(" + Rank.NUMBER + ")\\s*[:：、.．，,]|"
            + Rank.ASKED
            + "\\s*[（(]\\s*(?:序号|编号)?\\s*(" + Rank.NUMBER + ")\\s*[）)]\\s*[:：、.．]?|[【\\[［]\\s*" + Rank.ASKED
            + "\\s*[（(]?\\s*("
            + Rank.NUMBER + ")\\s*[）)]?\\s*[】\\]］]\\s*[:：、]?|第\\s*(" + Rank.NUMBER
            + ")\\s*(?:项|个|号)(?:问题|任务)?(?:\\s*[:：、.．，,]|\\s)|" + Rank.ASKED + "\\s*(" + Rank.NUMBER
            + ")(?=\\s|$)|[【\\[]?\\s*(?:任务|问题)?(?:序号|编号)\\s*[】\\]]?\\s*[:：]?\\s*(" + Rank.NUMBER + ")\\s*(?=\\n|$))"),
    /** 反馈问题： as a card names its matter, without a number. */
    LABEL("()(?:[【\\[［]\\s*" + Rank.MATTER + "\\s*[】\\]］]\\s*[:：]?|" + Rank.MATTER + "\\s*(?:[:：]|(?=\\n)|$))"),
    /** 一是 */
    POINT("([一二三四五六七八九十]{1,3})是");

    private static final String HAN = "[〇零一二三四五六七八九十百]{1,5}";
    private static final String NUMBER = "[0-9０-９]{1,3}|" + HAN;
    private static final String ASKED = "(?:反馈|存在|整改|督察|巡察|巡视)?(?:问题|任务|序号|编号)(?:编号|序号)?";
    private static final String MATTER =
            "(?:(?:督察|巡视|巡察|审计)?反馈(?:的)?(?:具体)?(?:问题|意见)|(?:存在|具体|主要|整改)(?:的)?问题|问题(?:描述|内容|表现|表述)?|(?:整改)?任务(?:内容)?|整改事项)";
    private static final String OPEN = "[(（〔\\[［]?\\s*";
    private static final String CLOSE = "\\s*[)）〕\\]］][、.．]?";
    private static final String DIGITS = "零一二三四五六七八九";

    /** The first of each run of signs that are a number with its brackets, full stop or circle. */
    private static final String SIGNS = "㈠⒈⑴①";

    private final Pattern mark;

    Rank(String mark) {
        this.mark = Pattern.compile("\\s*(?:" + mark + ")\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** A mark at the beginning of a paragraph: its rank, which one it is (from 1; 0 where it does not count), and where the words begin. */
    record Mark(Rank rank, int ordinal, int end) {}

    static Optional<Mark> of(String paragraph) {
        for (Rank rank : isRow(paragraph) ? new Rank[0] : values()) {
            Optional<Mark> mark = rank == POINT ? Optional.empty() : rank.at(paragraph);
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    /** Its mark at the beginning of a paragraph. */
    Optional<Mark> at(String paragraph) {
        Matcher found = mark.matcher(paragraph);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String said = IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
        return Optional.of(new Mark(this, said.isEmpty() ? 0 : ordinal(said), found.end()));
    }

    /** Whether it is one of the five official ones, whose order is fixed. */
    boolean isOfficial() {
        return compareTo(FIRST) >= 0 && compareTo(FIFTH) <= 0;
    }

    /** Whether it says of itself that what follows is a problem. */
    boolean names() {
        return this == LABELLED || this == LABEL;
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
        return Character.isDigit(first) ? figures(said) : first >= 'a' && first <= 'z' ? first - 'a' + 1 : words(said);
    }

    private static int figures(String said) {
        return said.chars().map(Character::getNumericValue).reduce(0, (sum, figure) -> 10 * sum + figure);
    }

    /** A number in Chinese figures, up to 999. */
    static int words(String said) {
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
