package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the sheets of a file are taken for: told, asked about, corrected, and never two forms for one matter. */
class UnderstandingTests {

    private static final String ROW = "1|甲|目标|1.子|区委办|区委办|限期整改|2020年12月底前";
    private static final String OTHER = "1|乙|目标|1.子|区委办|区委办|限期整改|2020年12月底前";

    @Test
    void refusesTwoFormsInOneFile() {
        Ledgers file =
                Ledgers.of("整改台账").rows(Ledgers.HEADER, ROW).sheet("问题清单").rows("问题编号|清单类别|反馈问题", "1|巡视反馈|甲");
        assertThat(Arrival.read(file.bytes()).errors())
                .extracting(RowError::key)
                .containsExactly("import.forms-mixed");
    }

    @Test
    void saysWhatANearMissLacks() {
        Ledgers file = Ledgers.of("整改台账").rows("序号|反馈问题|整改措施|牵头处室|责任处室|何时办完", "1|甲|1.子|一处|二处|年底");
        assertThat(Arrival.read(file.bytes()).errors())
                .extracting(RowError::row, RowError::key, RowError::arguments)
                .containsExactly(tuple(1, "import.ledger-near", List.of("牵头单位、责任单位、整改时限")));
    }

    @Test
    void takesItForWhatItIsSaidToBe() {
        byte[] file = Ledgers.of("表")
                .rows("说明", "号|何事|如何办|谁牵头|谁办|何时办完", "1|甲|1.子|区委办|区政府办|2020年12月底前")
                .bytes();
        assertThat(Arrival.read(file).errors()).isNotEmpty();
        Understood said = new Understood(
                "表",
                Understood.Shape.LEDGER,
                2,
                List.of(
                        column("B", "反馈问题"),
                        column("C", "整改措施"),
                        column("D", "牵头单位"),
                        column("E", "责任单位"),
                        column("F", "整改时限")));
        Sheets sheets = Arrival.read(file, Answers.NONE.understanding(List.of(said)));
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.rows("任务清单").get(0).cells())
                .containsEntry("牵头单位", "区委办")
                .containsEntry("责任单位", "区政府办")
                .containsEntry("整改时限", "2020年12月底前")
                .containsEntry("整改类型", "限期整改");
        assertThat(sheets.notes()).extracting(RowError::key).contains("import.mode-derived");
    }

    @Test
    void passesOverACoverAndNamesIt() {
        Ledgers file = Ledgers.of("封面")
                .rows("某区整改台账", "二〇二〇年十月")
                .sheet("统计")
                .rows("牵头单位|问题数|备注", "区委办|1|")
                .sheet("台账")
                .rows(Ledgers.HEADER, ROW);
        Sheets sheets = Arrival.read(file.bytes());
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.notes())
                .extracting(RowError::sheet, RowError::key)
                .containsExactly(tuple("封面", "import.sheet-unknown"), tuple("统计", "import.sheet-unknown"));
        assertThat(sheets.understood())
                .extracting(Understood::sheet, Understood::form)
                .containsExactly(
                        tuple("封面", Understood.Shape.NONE),
                        tuple("统计", Understood.Shape.NONE),
                        tuple("台账", Understood.Shape.LEDGER));
    }

    @Test
    void asksAboutHiddenRowsAndColumns() {
        byte[] file = Ledgers.of("台账")
                .rows(Ledgers.HEADER, ROW, OTHER.replace("1|", "2|"))
                .hidden(3)
                .hiddenColumn(2)
                .bytes();
        Sheets asked = Arrival.read(file);
        assertThat(asked.questions())
                .extracting(Question::id, Question::proposal)
                .containsExactly(tuple("台账/hidden-rows", "导入"), tuple("台账/hidden-column/C", "导入"));
        assertThat(asked.rows("问题清单")).hasSize(2);
        Answers answers = new Answers(Map.of("台账/hidden-rows", "不导入", "台账/hidden-column/C", "不导入"), false);
        Sheets left = Arrival.read(file, answers);
        assertThat(left.questions()).isEmpty();
        assertThat(left.rows("问题清单")).hasSize(1);
        assertThat(left.rows("任务清单").get(0).text("整改目标")).isEmpty();
        assertThat(left.passed())
                .extracting(RowError::row, RowError::key)
                .containsExactly(tuple(3, "import.passed-hidden"));
    }

    @Test
    void asksWhetherSerialsThatBeginAnewRunOn() {
        byte[] file = Ledgers.of("区委办")
                .rows(Ledgers.HEADER, ROW)
                .sheet("区政府办")
                .rows(Ledgers.HEADER, OTHER)
                .bytes();
        assertThat(Arrival.read(file).questions()).extracting(Question::id).containsExactly("//serials");
        Sheets runOn = Arrival.read(file, new Answers(Map.of("//serials", "连续编号"), false));
        assertThat(runOn.questions()).isEmpty();
        assertThat(runOn.rows("问题清单")).extracting(row -> row.text("问题编号")).containsExactly("1", "2");
    }

    @Test
    void namesASheetAfterItsLeadUnitWhereTheColumnIsMissing() {
        String header = "序号|反馈问题|整改措施|责任单位|整改时限";
        Sheets sheets = Arrival.read(Ledgers.of("区委办")
                .rows(header, "1|甲|1.子|区委办|2020年12月底前")
                .sheet("区政府办")
                .rows(header, "2|乙|1.子|区委办|2020年12月底前")
                .bytes());
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.rows("任务清单")).extracting(row -> row.text("牵头单位")).containsExactly("区委办", "区政府办");
    }

    @Test
    void doesNotChooseBetweenTwoColumns() {
        Sheets either = Arrival.read(Ledgers.of("台账")
                .rows("序号|反馈问题|整改措施|牵头单位|责任单位|完成时限|办结时限", "1|甲|1.子|区委办|区委办|6月底|12月底")
                .bytes());
        assertThat(either.errors()).extracting(RowError::key).containsExactly("import.column-either");
        Sheets exact = Arrival.read(Ledgers.of("台账")
                .rows("序号|反馈问题|整改措施|牵头单位|责任单位|整改时限|完成时间", "1|甲|1.子|区委办|区委办|12月底|6月底")
                .bytes());
        assertThat(exact.errors()).isEmpty();
        assertThat(exact.rows("任务清单").get(0).text("整改时限")).isEqualTo("12月底");
        assertThat(exact.notes())
                .extracting(RowError::column, RowError::key)
                .contains(tuple("完成时间", "import.column-unknown"));
    }

    @Test
    void saysOneCauseOnce() {
        List<RowError> errors = List.of(
                new RowError("表", 2, "责任单位", "import.unit-unknown", List.of("甲")),
                new RowError("表", 2, "责任单位", "import.unit-unknown", List.of("甲")),
                new RowError("表", 5, "责任单位", "import.unit-unknown", List.of("甲")));
        assertThat(RowError.together(errors))
                .containsExactly(new RowError("表", 2, "责任单位", "import.unit-unknown", List.of("甲"), List.of(5)));
    }

    private static Understood.Column column(String letters, String field) {
        return new Understood.Column(letters, "", field);
    }
}
