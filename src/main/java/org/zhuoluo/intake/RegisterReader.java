package org.zhuoluo.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Plan.PlannedProblem;
import org.zhuoluo.rectification.Registers.Register;
import org.zhuoluo.shared.Plain;

/** Reads the sheets beside the tree: 长效机制, 追责问责, 会议, 文件. */
final class RegisterReader {

    private final Sheets sheets;
    private final Draft draft;
    private final Set<String> problems;

    RegisterReader(Sheets sheets, Draft draft, Set<String> known) {
        this.sheets = sheets;
        this.draft = draft;
        this.problems = draft.problems.stream().map(PlannedProblem::number).collect(Collectors.toSet());
        this.problems.addAll(known);
    }

    void read() {
        sheet(
                "长效机制",
                Register.MECHANISMS,
                cells -> row(
                        cells.required("名称"),
                        word(cells, "类别", Vocabulary.MECHANISMS, "NEW"),
                        cells.optional("印发单位"),
                        cells.day("印发日期"),
                        problem(cells)));
        sheet(
                "追责问责",
                Register.ACCOUNTABILITY,
                cells -> row(
                        word(cells, "类别", Vocabulary.ACCOUNTABILITY, null),
                        quantity(cells),
                        cells.day("日期"),
                        problem(cells),
                        cells.optional("说明")));
        sheet(
                "会议",
                Register.MEETINGS,
                cells -> row(
                        word(cells, "类别", Vocabulary.MEETINGS, null),
                        requiredDay(cells),
                        cells.required("议题"),
                        cells.optional("议定事项")));
        sheet(
                "文件",
                Register.DOCUMENTS,
                cells -> row(
                        word(cells, "类别", Vocabulary.DOCUMENTS, null),
                        cells.required("名称"),
                        cells.day("日期"),
                        cells.optional("文号")));
    }

    private void sheet(String name, Register register, RowOf values) {
        Set<Integer> numbers = new HashSet<>();
        for (Sheets.Row row : sheets.rows(name)) {
            Cells cells = new Cells(row, draft.errors);
            Integer number = cells.whole("序号");
            if (number == null) {
                cells.required("序号");
            } else if (!numbers.add(number)) {
                cells.wrong("序号", "import.number-twice", number);
            } else {
                draft.registers.add(new Draft.RegisterRow(register, number, values.of(cells), cells));
            }
        }
    }

    private static java.util.List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static @Nullable String word(Cells cells, String column, Map<String, String> words, @Nullable String none) {
        return none != null && cells.optional(column) == null ? none : cells.oneOf(column, words);
    }

    private static @Nullable Integer quantity(Cells cells) {
        Integer quantity = cells.whole("数量");
        if (quantity == null || quantity < 1) {
            cells.wrong("数量", "import.quantity");
        }
        return quantity;
    }

    private static @Nullable Object requiredDay(Cells cells) {
        cells.required("日期");
        return cells.day("日期");
    }

    private @Nullable String problem(Cells cells) {
        String number = cells.optional("问题编号");
        if (number != null && !problems.contains(Plain.of(number))) {
            cells.wrong("问题编号", "import.problem-missing", number);
        }
        return number == null ? null : Plain.of(number);
    }

    /** The values of a row, in the order of the register. */
    private interface RowOf {
        java.util.List<@Nullable Object> of(Cells cells);
    }
}
