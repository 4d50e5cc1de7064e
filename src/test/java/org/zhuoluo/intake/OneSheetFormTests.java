package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one-sheet form as offices have it: what its rows are, whatever stands above, between and below them. */
class OneSheetFormTests {

    @Test
    void passesOverTitlesAboveTheHeaderAndNamesThem() throws IOException {
        Sheets sheets = sound(Ledgers.failedOnce("B-title-row"));
        assertThat(numbers(sheets)).containsExactly("1", "2", "3");
        assertThat(sheets.understood()).singleElement().satisfies(one -> {
            assertThat(one.headerRow()).isEqualTo(3);
            assertThat(one.columns()).contains(new Understood.Column("C", "反馈问题", "反馈问题"));
        });
        assertThat(sheets.passed())
                .extracting(RowError::row, RowError::key)
                .containsExactly(tuple(1, "import.passed-above"), tuple(2, "import.passed-above"));
    }

    @Test
    void readsAHeaderOfTwoRows() throws IOException {
        Sheets sheets = sound(Ledgers.failedOnce("C-two-header"));
        assertThat(numbers(sheets)).containsExactly("1", "2", "3");
        assertThat(sheets.rows("任务清单").get(0).text("牵头单位")).isEqualTo("区财政局");
        assertThat(sheets.understood().get(0).columns())
                .contains(new Understood.Column("F", "责任体系/牵头单位", "牵头单位"), new Understood.Column("A", "序号", "序号"));
    }

    @Test
    void takesSeveralSheetsForOneLedger() throws IOException {
        Sheets sheets = sound(Ledgers.failedOnce("D-sheet-per-unit"));
        assertThat(numbers(sheets)).containsExactly("1", "2");
        assertThat(sheets.rows("任务清单")).extracting(row -> row.text("牵头单位")).containsExactly("区财政局", "区住房和城乡建设局");
    }

    @Test
    void readsSerialsHoweverTheyAreTyped() throws IOException {
        assertThat(numbers(sound(Ledgers.failedOnce("E-serials")))).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(List.of("3、", "（4）", "1.0", "第5号", "十二", "二", "⑦", "007", "8.", " ９ "))
                .extracting(Serial::read)
                .containsExactly("3", "4", "1", "5", "12", "2", "7", "7", "8", "9");
        assertThat(List.of("1-1", "1.1", "二三", "合计", "J3"))
                .extracting(Serial::read)
                .containsExactly("1-1", "1.1", "二三", "合计", "J3");
    }

    @Test
    void knowsHeadersByOtherWords() throws IOException {
        Sheets sheets = sound(Ledgers.failedOnce("N-headers"));
        assertThat(numbers(sheets)).containsExactly("1", "2", "3");
        assertThat(sheets.rows("任务清单").get(0).cells())
                .containsEntry("牵头单位", "区财政局")
                .containsEntry("整改时限", "2023-12-31");
        assertThat(sheets.rows("任务清单").get(0).printed()).containsEntry("整改时限", "完成时限");
        assertThat(sheets.notes()).isEmpty();
    }

    @Test
    void carriesMergedCellsDown() throws IOException {
        Sheets sheets = sound(Ledgers.failedOnce("O-merged-problem"));
        assertThat(numbers(sheets)).containsExactly("1", "2");
        assertThat(sheets.rows("任务清单")).extracting(row -> row.text("任务编号")).containsExactly("1.1", "2.1");
        assertThat(sheets.rows("整改措施").subList(0, 3))
                .extracting(row -> row.text("措施序号"), row -> row.text("整改措施"), row -> row.text("完成时限"))
                .containsExactly(tuple("1", "补台账", ""), tuple("2", "查账目", ""), tuple("3", "再查一遍", "2023-11-30"));
    }

    @Test
    void readsTheSheetOfUnitsBesideIt() throws IOException {
        Sheets sheets = sound(Ledgers.failedOnce("U1-short-by-unit-sheet"));
        assertThat(numbers(sheets)).containsExactly("1");
        assertThat(sheets.rows("单位")).hasSize(1);
    }

    @Test
    void takesTitlesOfPartsForAspects() throws IOException {
        Sheets sheets = sound(Ledgers.failedOnce("V-section-rows"));
        assertThat(sheets.rows("问题清单"))
                .extracting(row -> row.text("问题编号"), row -> row.text("方面"))
                .containsExactly(tuple("1", "学习贯彻方面"), tuple("2", "管党治党方面"));
        assertThat(sheets.passed())
                .extracting(RowError::key)
                .containsExactly("import.passed-aspect", "import.passed-aspect");
    }

    @Test
    void makesTasksOfRowsThatSaySomethingElse() {
        Sheets sheets = sound(Ledgers.of("台账")
                .rows(
                        Ledgers.HEADER,
                        "1|甲|目标一|1.子；2.丑|区委办|区委办|限期整改|2020年12月底前",
                        "||目标二|1.寅|区政府办|区政府办|限期整改|2020年11月底前",
                        "|||2.卯||区财政局||2020年10月底前")
                .merged("A2:A4", "B2:B4"));
        assertThat(sheets.rows("任务清单"))
                .extracting(row -> row.text("任务编号"), row -> row.text("整改目标"), row -> row.text("责任单位"))
                .containsExactly(tuple("1.1", "目标一", "区委办"), tuple("1.2", "目标二", "区政府办\n区财政局"));
        assertThat(sheets.rows("整改措施"))
                .extracting(row -> row.text("任务编号"), row -> row.text("整改措施"), row -> row.text("完成时限"))
                .containsExactly(
                        tuple("1.1", "子", ""),
                        tuple("1.1", "丑", ""),
                        tuple("1.2", "寅", ""),
                        tuple("1.2", "卯（责任单位：区财政局）", "2020年10月底前"));
        assertThat(sheets.notes()).extracting(RowError::key).containsExactly("import.measure-own");
    }

    @Test
    void passesOverSumsNotesAndRepeatedHeaders() {
        Sheets sheets = sound(Ledgers.of("表一")
                .rows(
                        "某区整改台账",
                        Ledgers.HEADER,
                        "（一）班子建设（2项）",
                        "1|甲|目标|1.子|区委办|区委办|限期整改|2020年12月底前",
                        Ledgers.HEADER,
                        "2|乙|目标|1.子|区委办|区委办|限期整改|2020年12月底前",
                        "3",
                        "合计|2项",
                        "注：本表由整改办填报",
                        "填表人：张三||||审核人：李四"));
        assertThat(numbers(sheets)).containsExactly("1", "2");
        assertThat(sheets.rows("问题清单")).extracting(row -> row.text("方面")).containsExactly("班子建设", "班子建设");
        assertThat(sheets.passed())
                .extracting(RowError::key)
                .containsExactly(
                        "import.passed-above",
                        "import.passed-item",
                        "import.passed-header",
                        "import.passed-empty",
                        "import.passed-sum",
                        "import.passed-note",
                        "import.passed-note");
    }

    @Test
    void takesNothingForDoneThatDoesNotSaySo() {
        Sheets sheets = sound(
                Ledgers.of("台账").rows(Ledgers.HEADER, "1|甲|目标|1.子；2.丑|区委办|区委办|限期整改|2020年12月底前|1.已印发；2.审计正在推进|已完成"));
        assertThat(sheets.rows("台账"))
                .extracting(row -> row.text("类别"), row -> row.text("内容"))
                .containsExactly(tuple("措施完成", "已印发"), tuple("进展", "审计正在推进"), tuple("进展", "完成情况：已完成。"));
        assertThat(sheets.notes()).extracting(RowError::key).containsExactly("import.done-in-doubt");
    }

    @Test
    void takesPointsApartWhereTheirNumbersRunOn() {
        assertThat(Points.of("1.倒排工期，每周调度；2.筹措资金2300.5万元；3.分批选房").texts())
                .containsExactly("倒排工期，每周调度", "筹措资金2300.5万元", "分批选房");
        assertThat(Points.of("1.筹措资金；2.5亿元到位").texts()).containsExactly("筹措资金；2.5亿元到位");
        assertThat(Points.of("1.2020年10月前制定办法。2.12月前开展审计").texts()).containsExactly("2020年10月前制定办法", "12月前开展审计");
        assertThat(Points.of("具体措施：（1）排查\n（2）整治").texts()).containsExactly("具体措施：排查", "整治");
        assertThat(Points.of("①排查②整治").texts()).containsExactly("排查", "整治");
        assertThat(Points.of("3.再查一遍")).isEqualTo(new Points(3, List.of("再查一遍")));
        assertThat(Points.of("立行立改")).isEqualTo(new Points(0, List.of("立行立改")));
    }

    private static Sheets sound(Ledgers file) {
        return sound(file.bytes());
    }

    private static Sheets sound(byte[] file) {
        Sheets sheets = Arrival.read(file);
        assertThat(sheets.errors()).isEmpty();
        assertThat(sheets.questions()).isEmpty();
        return sheets;
    }

    private static List<String> numbers(Sheets sheets) {
        return sheets.rows("问题清单").stream().map(row -> row.text("问题编号")).toList();
    }
}
