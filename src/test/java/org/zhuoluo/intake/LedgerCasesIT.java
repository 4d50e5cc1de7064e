package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;

/** Ledgers that once were refused, or read wrong: taken as they are, or answered with the one thing to do. */
@HouseTest
class LedgerCasesIT {

    @Autowired
    private Intake intake;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    private Person office;
    private Round round;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
        round = rounds.open(
                "台账的轮次" + rounds.list(office).size(),
                LocalDate.of(2020, 4, 13),
                LocalDate.of(2023, 12, 31),
                false,
                office);
    }

    @ParameterizedTest
    @CsvSource({
        "B-title-row, 3",
        "C-two-header, 3",
        "D-sheet-per-unit, 2",
        "E-serials, 6",
        "N-headers, 3",
        "O-merged-problem, 2",
        "U1-short-by-unit-sheet, 1",
        "V-section-rows, 2"
    })
    void isTakenAsItIs(String name, int problems) throws IOException {
        Outcome outcome = apply(Ledgers.failedOnce(name), Answers.NONE);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.questions()).isEmpty();
        assertThat(count("problems")).isEqualTo(problems);
        assertThat(count("tasks")).isEqualTo(problems);
        assertThat(apply(Ledgers.failedOnce(name), Answers.NONE).creates()).isZero();
    }

    @Test
    void takesShortNamesForTheirUnits() throws IOException {
        long before = organisation.unitsOf(office.regionId()).size();
        Outcome outcome = apply(Ledgers.failedOnce("U1-short-by-unit-sheet"), Answers.NONE);
        assertThat(outcome.units()).containsExactly(new UnitProposal("区住建局", "区住房和城乡建设局", true));
        assertThat(responsible("1.1")).containsExactly("区住房和城乡建设局");
        assertThat(organisation.unitsOf(office.regionId())).hasSize((int) before);
        assertThat(organisation
                        .findUnit(office.regionId(), "区住房和城乡建设局")
                        .orElseThrow()
                        .kind())
                .isEqualTo("政府部门");
    }

    @Test
    void partsUnitsByAnyMarkWhereAllPartsAreUnits() throws IOException {
        byte[] file = Ledgers.failedOnce("G-units-sep");
        Outcome outcome = apply(file, Answers.NONE);
        assertThat(outcome.errors())
                .extracting(RowError::row, RowError::column, RowError::key)
                .containsExactly(tuple(7, "责任单位", "import.unit-vague"), tuple(8, "责任单位", "import.unit-vague"));
        Answers said = Answers.NONE.naming(Map.of("区住房和城乡建设局等相关单位", "区住房和城乡建设局", "各街道", "东城街道、铁西街道"));
        assertThat(apply(file, said).isSettled()).isTrue();
        for (int task : new int[] {1, 2, 3, 4, 5, 8, 9, 10, 11}) {
            assertThat(responsible(task + ".1")).containsExactlyInAnyOrder("区住房和城乡建设局", "区财政局");
        }
        assertThat(responsible("7.1")).containsExactlyInAnyOrder("东城街道", "铁西街道");
        assertThat(apply(file, Answers.NONE).isSettled()).isTrue();
    }

    @Test
    void proposesTheNearestUnitAndMakesNone() throws IOException {
        byte[] file = Ledgers.failedOnce("H-short");
        long before = organisation.unitsOf(office.regionId()).size();
        Outcome outcome = apply(file, Answers.NONE);
        assertThat(outcome.errors()).extracting(RowError::key).containsOnly("import.unit-near");
        assertThat(outcome.units())
                .containsExactlyInAnyOrder(
                        new UnitProposal("区住建局", "区住房和城乡建设局", true),
                        new UnitProposal("住建局", "区住房和城乡建设局", false),
                        new UnitProposal("连山区住房和城乡建设局", "区住房和城乡建设局", false),
                        new UnitProposal("区住房和城乡建设局（区人防办）", "区住房和城乡建设局", false),
                        new UnitProposal("区住房城乡建设局", "区住房和城乡建设局", false),
                        new UnitProposal("区财政局牵头", "区财政局", false));
        assertThat(count("problems")).isZero();
        assertThat(organisation.unitsOf(office.regionId())).hasSize((int) before);
    }

    @Test
    void saysThatATaskHasOneLead() {
        assertThat(apply(ledger("1|甲|目标|1.子|区委办、区政府办|区委办|限期整改|2020年12月底前"), Answers.NONE)
                        .errors())
                .extracting(RowError::row, RowError::column, RowError::key)
                .containsExactly(tuple(2, "牵头单位", "import.lead-several"));
    }

    @Test
    void asksWhichOfItsRowsSaysByWhenATaskIsDue() {
        byte[] file = ledger("1|甲|目标|1.子|区委办|区委办|限期整改|2020年11月底前", "|||2.丑||||2020年12月底前");
        Outcome asked = apply(file, Answers.NONE);
        assertThat(asked.questions())
                .extracting(Question::id, Question::proposal)
                .containsExactly(tuple("台账/2/整改时限/rows", "2020-12-31"));
        assertThat(apply(file, Answers.AGREED).isSettled()).isTrue();
        assertThat(jdbc.sql("select deadline_phrase || ' ' || deadline from tasks where round_id = ?")
                        .param(round.id())
                        .query(String.class)
                        .list())
                .containsExactly("2020年12月底前 2020-12-31");
        Outcome again = apply(file, Answers.NONE);
        assertThat(again.isSettled()).isTrue();
        assertThat(again.changes()).isZero();
    }

    @Test
    void saysOneCauseOnce() {
        List<RowError> errors = apply(
                        ledger("1|甲|目标|1.子|没有的局|区委办|限期整改|2020年12月底前", "2|乙|目标|1.子|没有的局|区委办|限期整改|2020年12月底前"),
                        Answers.NONE)
                .errors();
        assertThat(errors)
                .containsExactly(new RowError("台账", 2, "牵头单位", "import.unit-unknown", List.of("没有的局"), List.of(3)));
    }

    private static byte[] ledger(String... rows) {
        return Ledgers.of("台账").rows(Ledgers.HEADER).rows(rows).bytes();
    }

    private Outcome apply(byte[] file, Answers answers) {
        return intake.apply(round, Arrival.read(file, answers), answers, office);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where round_id = ?")
                .param(round.id())
                .query(Integer.class)
                .single();
    }

    private List<String> responsible(String task) {
        return jdbc.sql("""
                        select u.name from task_parts p join units u on u.id = p.unit_id
                        where p.round_id = ? and p.task = ? and p.part = 'RESPONSIBLE'
                        """).params(round.id(), task).query(String.class).list();
    }
}
