package org.zhuoluo.intake.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tables in a source, laid out as paragraphs: a row below a header becomes a numbered problem and a line “header：cell” for each
 * other cell, a card of two columns (label | words) a line for each row. What has no header that is known stays as it is.
 */
final class Tables {

    /** Between the cells of a row out of a Word file; in pasted text a tab stands there. */
    static final char CELL = '\u001f';

    /** Between the paragraphs of one cell. */
    static final char PARAGRAPH = '\u2028';

    private static final Pattern PROBLEM = Pattern.compile(
            "(?:(?:督察|巡视|巡察|审计|检查|具体)?(?:反馈|发现|存在|具体|主要|突出)(?:的)?(?:具体|主要|突出)?(?:问题|意见)(?:描述|内容)?|问题(?:描述|内容|表现|表述|清单)?|问题|(?:整改)?任务(?:内容)?|整改事项|整改内容)");
    private static final Pattern NUMBER = Pattern.compile("(?:序号|编号|问题编号|问题序号|任务编号)");
    private static final Pattern COUNTED = Pattern.compile("[（(]?\\s*([0-9０-９]{1,3})(?:\\.0)?\\s*[）)]?\\s*[.．、]?");

    private static final Pattern UPRIGHT = Pattern.compile("\\s*[|｜](.*[|｜].*)[|｜]\\s*");

    private final List<String> laid = new ArrayList<>();
    private List<String> header = List.of();
    private int width;

    private Tables() {}

    /** The paragraphs of a source, its tables laid out. */
    static List<String> laidOut(List<String> lines) {
        Tables tables = new Tables();
        lines.forEach(tables::line);
        return tables.laid;
    }

    private void line(String line) {
        boolean word = line.indexOf(CELL) >= 0;
        List<String> cells = cells(line, word ? String.valueOf(CELL) : "\t");
        if (isHeader(cells)) {
            header = cells;
            width = cells.size();
        } else if (isCard(cells)) {
            IntStream.range(0, cells.size() / 2).forEach(pair -> lay(cells.get(2 * pair), cells.get(2 * pair + 1)));
        } else if (!header.isEmpty() && cells.size() > 1 && cells.size() <= width) {
            row(cells);
        } else {
            header = cells.size() > 1 || line.isBlank() ? List.of() : header;
            if (word) {
                cells.forEach(this::paragraphs);
            } else {
                laid.add(line);
            }
        }
    }

    /** Cells between tabs, between upright lines, or, where these make a header or a row below one, between wide blanks. */
    private List<String> cells(String line, String between) {
        Matcher upright = UPRIGHT.matcher(line);
        if (upright.matches()) {
            return cut(upright.group(1), "[|｜]");
        }
        List<String> cells = cut(line, between);
        List<String> blanks = cut(Words.strip(line), "[ \u00a0\u3000]{2,}");
        boolean spaced = cells.size() == 1 && (isHeader(blanks) || !header.isEmpty() && blanks.size() == width);
        return spaced ? blanks : cells;
    }

    private static List<String> cut(String line, String between) {
        return Arrays.stream(line.split(between, -1)).map(Words::strip).toList();
    }

    /** A row that names its columns: a problem's, and another that is known. */
    private static boolean isHeader(List<String> cells) {
        long known = cells.stream().filter(Tables::isLabel).count();
        return cells.size() > 1 && problem(cells) >= 0 && known > 1;
    }

    /** A row of a card: label, words, and perhaps once more. */
    private static boolean isCard(List<String> cells) {
        return cells.size() % 2 == 0
                && IntStream.range(0, cells.size() / 2).allMatch(pair -> isLabel(cells.get(2 * pair)));
    }

    private static boolean isLabel(String cell) {
        String plain = Words.plain(cell);
        return PROBLEM.matcher(plain).matches() || NUMBER.matcher(plain).matches() || Said.isLabel(plain + "：");
    }

    private static int problem(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(at -> PROBLEM.matcher(Words.plain(cells.get(at))).matches())
                .findFirst()
                .orElse(-1);
    }

    private void row(List<String> cells) {
        int problem = problem(header);
        String words = problem < cells.size() ? cells.get(problem) : "";
        if (!words.isEmpty()) {
            paragraphs(number(cells, words) + words);
        }
        for (int at = 0; at < cells.size(); at++) {
            boolean number = NUMBER.matcher(Words.plain(header.get(at))).matches();
            if (at != problem && !cells.get(at).isEmpty() && !(number && !words.isEmpty())) {
                lay(header.get(at), cells.get(at));
            }
        }
    }

    /** The mark of a row: its number, unless the words have one of their own. */
    private String number(List<String> cells, String words) {
        if (Rank.of(words).isPresent()) {
            return "";
        }
        for (int at = 0; at < cells.size(); at++) {
            if (NUMBER.matcher(Words.plain(header.get(at))).matches()
                    && !cells.get(at).isEmpty()) {
                Matcher counted = COUNTED.matcher(cells.get(at));
                return counted.matches()
                        ? counted.group(1) + "."
                        : cells.get(at) + (Rank.of(cells.get(at)).isPresent() ? "" : "、");
            }
        }
        return "";
    }

    private void lay(String label, String words) {
        if (!words.isEmpty()) {
            paragraphs(Words.plain(label) + (label.endsWith("：") ? "" : "：") + words);
        }
    }

    private void paragraphs(String cell) {
        Arrays.stream(cell.split(String.valueOf(PARAGRAPH)))
                .map(Words::strip)
                .filter(words -> !words.isEmpty())
                .forEach(laid::add);
    }
}
