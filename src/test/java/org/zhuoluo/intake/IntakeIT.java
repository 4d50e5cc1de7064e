package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.demo.DemoSheets;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.NotAllowed;

/** A workbook goes in as a whole or not at all, and a second time changes nothing. */
@HouseTest
class IntakeIT {

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
        round = rounds.require(1, office);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        long entries = entries();
        Outcome outcome = intake.apply(round, CsvFolder.read(DemoSheets.all()), office);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.creates()).isZero();
        assertThat(outcome.changes()).isZero();
        assertThat(outcome.unchanged()).isGreaterThan(3000);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void previewsWithoutWriting() throws IOException {
        long entries = entries();
        Outcome outcome = intake.preview(round, Arrival.read(small("区委办", "2020年12月底前")), office);
        assertThat(outcome.isSound()).isTrue();
        assertThat(outcome.creates()).isPositive();
        assertThat(entries()).isEqualTo(entries);
        assertThat(problems("90")).isZero();
    }

    @Test
    void leavesNothingOfAFaultyWorkbook() throws IOException {
        Map<String, byte[]> files = new HashMap<>(sheets("没有的单位", "尽快"));
        files.put("整改措施.csv", csv("任务编号,措施序号,整改措施\n90.1,1,甲\n90.1,1,乙\n91.1,1,丙\n"));
        files.put("任务清单.csv", csv("""
                任务编号,问题编号,整改任务,整改类型,牵头单位,责任单位,整改时限
                90.1,90,核查,限期整改,没有的单位,区委办,尽快
                90.1,90,核查,限期整改,区委办,区委办,２０２０年１２月底前
                95.1,95,核查,随便,区委办,区委办,长期坚持
                """));
        Outcome outcome = intake.apply(round, Arrival.read(ArrivalTests.zip(files)), office);
        assertThat(outcome.errors())
                .extracting(RowError::sheet, RowError::row, RowError::column, RowError::key)
                .contains(
                        tuple("整改措施", 3, "措施序号", "import.number-twice"),
                        tuple("整改措施", 4, "任务编号", "import.task-missing"),
                        tuple("任务清单", 2, "牵头单位", "import.unit-unknown"),
                        tuple("任务清单", 2, "整改时限", "time.UNREADABLE"),
                        tuple("任务清单", 3, "任务编号", "import.number-twice"),
                        tuple("任务清单", 4, "问题编号", "import.problem-missing"),
                        tuple("任务清单", 4, "整改类型", "import.word-unknown"));
        assertThat(problems("90")).isZero();
    }

    @Test
    void keepsLeadUnitAndDeadlineOfAClaimedTask() throws IOException {
        Map<String, byte[]> files = DemoSheets.all();
        String tasks = new String(files.get("任务清单"), StandardCharsets.UTF_8);
        String claimed = tasks.lines()
                .filter(line -> line.startsWith("10.1,"))
                .findFirst()
                .orElseThrow();
        String other = claimed.replace("2022年6月30日前", "2022年12月底前").replace(",分阶段整改,区政府办,", ",分阶段整改,区委办,");
        assertThat(other).isNotEqualTo(claimed);
        files.put("任务清单", csv(tasks.replace(claimed, other)));
        long entries = entries();
        assertThat(intake.apply(round, CsvFolder.read(files), office).errors())
                .extracting(RowError::sheet, RowError::column, RowError::key)
                .containsExactlyInAnyOrder(
                        tuple("任务清单", "牵头单位", "import.lead-is-claimed"),
                        tuple("任务清单", "整改时限", "import.deadline-by-extension"));
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void tellsInWordsWhatItChanges() throws IOException {
        Map<String, byte[]> files = DemoSheets.all();
        String tasks = new String(files.get("任务清单"), StandardCharsets.UTF_8);
        files.put("任务清单", csv(tasks.replace("区住建局局长,2022年", "区住建局副局长,2022年")));
        String yardsticks = new String(files.get("指标"), StandardCharsets.UTF_8);
        files.put("指标", csv(yardsticks.replace("2021-11-30,2812", "2021-11-30,2800")));
        Outcome outcome = intake.preview(round, CsvFolder.read(files), office);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.changes()).isEqualTo(1);
        intake.apply(round, CsvFolder.read(files), office);
        assertThat(lastWords("10.1")).contains("责任人：“区住建局局长”→“区住建局副局长”", "达到 2812", "达到 2800");
        intake.apply(round, CsvFolder.read(DemoSheets.all()), office);
        assertThat(intake.apply(round, CsvFolder.read(DemoSheets.all()), office).changes())
                .isZero();
    }

    private String lastWords(String task) {
        return jdbc.sql("""
                        select p.words from ledger_entries e join ledger_payloads p on p.round_id = e.round_id and p.entry = e.entry
                        where e.round_id = 1 and e.chain = ? order by e.seq desc limit 1
                        """).param(task).query(String.class).single();
    }

    @Test
    void takesTheOneSheetFormApart() throws IOException {
        Round own = rounds.open("一张表的轮次", round.startsOn(), round.concentratedUntil(), false, office);
        String form = Files.readString(Path.of("src/test/resources/one-sheet.csv"));
        byte[] file = ArrivalTests.zip(Map.of("整改台账.csv", csv(form)));
        Outcome outcome = intake.apply(own, Arrival.read(file), office);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.notes()).extracting(RowError::key).containsExactly("import.closing-not-taken");
        assertThat(jdbc.sql("select words from measures where round_id = ? and task = '1.1' order by position")
                        .param(own.id())
                        .query(String.class)
                        .list())
                .containsExactly("倒排工期，每周调度", "筹措资金2300万元", "分批选房");
        assertThat(jdbc.sql("select count(*) from ledger_entries where round_id = ? and kind = 'PROGRESS'")
                        .param(own.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
        assertThat(intake.apply(own, Arrival.read(file), office).creates()).isZero();
    }

    @Test
    void isForTheOfficeOnly() throws IOException {
        Person leader = organisation.findPerson("leader").orElseThrow();
        assertThatThrownBy(() -> intake.apply(round, CsvFolder.read(DemoSheets.all()), leader))
                .isInstanceOf(NotAllowed.class);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static byte[] small(String lead, String deadline) throws IOException {
        return ArrivalTests.zip(sheets(lead, deadline));
    }

    private static Map<String, byte[]> sheets(String lead, String deadline) {
        return Map.of(
                "问题清单.csv", csv("问题编号,清单类别,反馈问题\n90,巡视反馈,补充的问题\n"),
                "任务清单.csv",
                        csv("任务编号,问题编号,整改任务,整改类型,牵头单位,责任单位,整改时限\n90.1,90,核查,限期整改," + lead + ",区委办," + deadline + "\n"),
                "整改措施.csv", csv("任务编号,措施序号,整改措施\n90.1,1,逐户核查\n"));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long entries() {
        return jdbc.sql("select count(*) from ledger_entries where round_id = 1")
                .query(Long.class)
                .single();
    }

    private int problems(String number) {
        return jdbc.sql("select count(*) from problems where round_id = 1 and number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
