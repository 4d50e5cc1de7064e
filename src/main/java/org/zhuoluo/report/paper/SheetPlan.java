package org.zhuoluo.report.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;

/** How a paper lies on the sheet of a workbook, whichever pen draws it: its name, its columns and how wide they are, its last lines. */
record SheetPlan(Paper paper, Block.Table widest) {

    /** Widths of all columns of the widest table together, in characters: what A4 bears. */
    private static final int UPRIGHT = 88;

    private static final int ACROSS = 132;
    private static final int LONGEST_NAME = 31;

    /** A line's height by the size of its type; and by how much less than reckoned a line holds. */
    private static final double LEADING = 1.5;

    private static final double FULL = 0.88;
    private static final double PLAIN_SIZE = 11;
    private static final double HIGHEST = 409;

    static SheetPlan of(Paper paper) {
        return new SheetPlan(
                paper,
                tables(paper)
                        .reduce((one, other) ->
                                one.columns().size() >= other.columns().size() ? one : other)
                        .orElse(new Block.Table(List.of(Block.words("", 1)), List.of())));
    }

    /** What its sheet is called: the title, as far as a sheet may be called so. */
    String name() {
        String name = paper.title().get(0).replaceAll("[\\\\/*?:\\[\\]]", "");
        return WorkbookUtil.createSafeSheetName(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    /** How many columns the widest table has; lines go across all of them. */
    int columns() {
        return widest.columns().size();
    }

    /** The widths of all columns, in characters. */
    double[] widths() {
        return IntStream.range(0, columns()).mapToDouble(this::width).toArray();
    }

    /** The lines of the head, none where there is none. */
    List<String> head() {
        Paper.Masthead head = paper.masthead();
        return head == null ? List.of() : List.of(head.mark(), head.name(), head.issue(), head.office(), head.date());
    }

    /** Width of a column, in characters. */
    double width(int column) {
        int all = paper.isAcross() ? ACROSS : UPRIGHT;
        return (double) all * widest.columns().get(column).share() / widest.shares();
    }

    /** The lines of who signs, none where nobody does. */
    List<String> signature() {
        Paper.Signature signature = paper.signature();
        return signature == null ? List.of() : List.of(signature.office(), signature.date());
    }

    /** The lines of the imprint, none where there is none. */
    List<String> imprint() {
        Paper.Imprint imprint = paper.imprint();
        return imprint == null
                ? List.of()
                : Stream.of(imprint.notes(), imprint.small(), List.of(imprint.office(), imprint.date()))
                        .flatMap(List::stream)
                        .toList();
    }

    /** Whether a cell of a table holds it as a number. */
    static boolean isNumber(String text) {
        return text.matches("0|[1-9]\\d{0,8}");
    }

    /**
     * How high a row must be for this text, in points; 0 where one line of plain type holds it. Not every program fits rows to their texts
     * when it opens a file, and none does to cells that go across several columns.
     *
     * @param width of its columns together, in characters
     * @param size of its type, in points
     */
    static double height(String text, double width, double size) {
        double held = Math.max(1, width * PLAIN_SIZE / size * FULL);
        double lines = text.lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(signs(line) / held)))
                .sum();
        return lines <= 1 && size <= PLAIN_SIZE ? 0 : Math.min(HIGHEST, lines * size * LEADING);
    }

    /** A Chinese sign is as wide as two digits. */
    private static long signs(String line) {
        return line.codePoints().mapToLong(sign -> sign < 0x2000 ? 1 : 2).sum();
    }

    private static Stream<Block.Table> tables(Paper paper) {
        return Stream.concat(
                        paper.chapters().stream().map(Paper.Chapter::blocks),
                        paper.annexes().stream().map(Paper.Annex::blocks))
                .flatMap(List::stream)
                .map(block -> block instanceof Block.Table table ? table : null)
                .filter(Objects::nonNull);
    }
}
