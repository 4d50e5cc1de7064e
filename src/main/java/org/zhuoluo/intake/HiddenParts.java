package org.zhuoluo.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows and columns of a sheet that the file does not show: somebody may have filtered them, or may have put them away because
 * they no longer count. It is asked whether they are meant; until that is answered they are read.
 */
record HiddenParts(Set<Integer> lines, Set<Integer> columns, List<Question> questions) {

    /** How the question is answered. */
    static final String TAKE = "导入";

    static final String LEAVE = "不导入";

    /** What of the sheet is left out, as it was answered, and what is still to be asked. */
    static HiddenParts of(Layout layout, Answers answers) {
        Grid grid = layout.grid();
        Heading heading = layout.requireHeading();
        List<Integer> lines = grid.lines().stream()
                .map(Grid.Line::number)
                .filter(number -> number > heading.last() && grid.hiddenLines().contains(number))
                .toList();
        List<Heading.Head> columns = heading.heads().stream()
                .filter(head -> !head.field().isEmpty() && grid.hiddenColumns().contains(head.at()))
                .filter(head -> grid.lines().stream()
                        .anyMatch(line -> line.number() > heading.last()
                                && !line.cell(head.at()).isEmpty()))
                .toList();
        List<Question> questions = new java.util.ArrayList<>();
        Set<Integer> left = new HashSet<>();
        Set<Integer> leftColumns = new HashSet<>();
        if (!lines.isEmpty()) {
            String named = lines.stream().map(String::valueOf).collect(Collectors.joining("、"));
            RowError about = new RowError(grid.sheet(), lines.get(0), "", "import.rows-hidden", List.of(named));
            if (isLeft(grid.sheet() + "/hidden-rows", about, answers, questions)) {
                left.addAll(lines);
            }
        }
        for (Heading.Head head : columns) {
            RowError about = new RowError(
                    grid.sheet(),
                    heading.first(),
                    head.printed(),
                    "import.column-hidden",
                    List.of(head.printed(), head.field()));
            if (isLeft(grid.sheet() + "/hidden-column/" + Grid.letters(head.at()), about, answers, questions)) {
                leftColumns.add(head.at());
            }
        }
        return new HiddenParts(left, leftColumns, questions);
    }

    private static boolean isLeft(String id, RowError about, Answers answers, List<Question> questions) {
        String answer = answers.to(id, TAKE);
        if (!answer.equals(TAKE) && !answer.equals(LEAVE)) {
            questions.add(new Question(id, about, TAKE));
        }
        return answer.equals(LEAVE);
    }
}
