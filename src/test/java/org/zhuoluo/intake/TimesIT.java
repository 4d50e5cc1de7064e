package org.zhuoluo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Mode;
import org.zhuoluo.rectification.Round;
import org.zhuoluo.rectification.RoundSettings;
import org.zhuoluo.rectification.Rounds;

/** Workbooks that once were read on a false day: each is read right, or asked about, and nothing is written meanwhile. */
@HouseTest
class TimesIT {

    private static final LocalDate SPRING = LocalDate.of(2020, 4, 13);
    private static final LocalDate AUTUMN = LocalDate.of(2020, 10, 1);

    @Autowired
    private Intake intake;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    private Person office;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
    }

    @Test
    void aSpanIsDueAtItsEnd() throws IOException {
        Round round = open(AUTUMN, LocalDate.of(2021, 3, 31));
        assertThat(intake.apply(round, workbook("bug-deadline-range"), office).isSettled())
                .isTrue();
        assertThat(deadlines(round))
                .containsEntry("1.1", "2020年10月1日至2020年12月31日 2020-12-31")
                .containsEntry("2.1", "2020年9月至2020年12月 2020-12-31")
                .containsEntry("3.1", "2020年10月—2021年3月 2021-03-31");
    }

    @Test
    void aPartOfAMonthIsDueAtItsEndAndItsBeginningIsAskedAbout() throws IOException {
        Round round = open(AUTUMN, LocalDate.of(2021, 3, 31));
        Sheets file = workbook("bug-deadline-part-of-month");
        Outcome asked = intake.apply(round, file, office);
        assertThat(asked.questions())
                .singleElement()
                .isEqualTo(new Question(
                        "任务清单/4/整改时限",
                        new RowError(
                                "任务清单",
                                4,
                                "整改时限",
                                "time.VAGUE",
                                List.of("2020年12月初", "2020年12月10日", "2020年10月1日", "2021年3月31日")),
                        "2020-12-10"));
        assertThat(deadlines(round)).isEmpty();
        assertThat(apply(round, file, "任务清单/4/整改时限", "说不准").questions())
                .singleElement()
                .extracting(question -> question.about().key())
                .isEqualTo("import.answer-unreadable");
        assertThat(apply(round, file, "任务清单/4/整改时限", "2020年12月5日").isSettled()).isTrue();
        assertThat(deadlines(round))
                .containsEntry("1.1", "2020年12月上旬 2020-12-10")
                .containsEntry("2.1", "2020年12月中旬 2020-12-20")
                .containsEntry("3.1", "2020年12月初 2020-12-05");
        Outcome again = intake.apply(round, file, office);
        assertThat(again.isSettled()).isTrue();
        assertThat(again.changes()).isZero();
    }

    @Test
    void aCellThatShowsAMonthIsThatMonth() throws IOException {
        Round round = open(AUTUMN, LocalDate.of(2021, 3, 31));
        Outcome outcome = intake.apply(round, workbook("bug-deadline-excel-month-cell"), office);
        assertThat(outcome.times()).containsExactly(new ReadTime("2020年12月", LocalDate.of(2020, 12, 31), 1));
        assertThat(deadlines(round)).containsEntry("1.1", "2020年12月 2020-12-31");
    }

    @Test
    void aMonthWithoutAYearIsThatOfTheRound() throws IOException {
        Round round = open(SPRING, LocalDate.of(2020, 12, 31));
        intake.apply(round, workbook("workbook-F-date-06"), office);
        assertThat(deadlines(round)).containsEntry("1.1", "6月底 2020-06-30");
    }

    @Test
    void whatIsDueAtOnceBesideATimeLimitIsAskedWithTheDayOfFeedback() throws IOException {
        Round round = open(SPRING, LocalDate.of(2020, 12, 31));
        Sheets file = workbook("workbook-F-date-04");
        assertThat(keys(intake.apply(round, file, office))).containsExactly("time.OTHERWISE.open");
        RoundSettings before = round.settings();
        rounds.settle(
                round.id(),
                new RoundSettings(20, 10, 0, 2, 0, 7, 1, LocalDate.of(2020, 4, 30)),
                before.stamp(),
                office);
        Round settled = rounds.require(round.id(), office);
        Question question = intake.apply(settled, file, office).questions().get(0);
        assertThat(question.proposal()).isEqualTo("2020-04-30");
        assertThat(apply(settled, file, question.id(), "立行立改").isSettled()).isTrue();
        assertThat(deadlines(round)).containsEntry("1.1", "立行立改 2020-04-30");
        assertThat(modes(round)).containsEntry("1.1", Mode.IMMEDIATE.name());
    }

    @Test
    void daysThatNobodyMeansAreAskedAbout() throws IOException {
        Round round = open(SPRING, LocalDate.of(2020, 12, 31));
        Sheets file = workbook("workbook-due-before-round");
        assertThat(keys(intake.apply(round, file, office)))
                .containsExactly("time.BEFORE_ROUND", "time.FAR", "time.FAR");
        assertThat(keys(intake.apply(round, file, Answers.AGREED, office))).hasSize(3);
        assertThat(deadlines(round)).isEmpty();
    }

    @Test
    void aModeThatSaysOtherwiseIsAskedAbout() throws IOException {
        Round round = open(SPRING, LocalDate.of(2020, 12, 31));
        Sheets file = workbook("workbook-mode-deadline-clash");
        Outcome asked = intake.apply(round, file, office);
        assertThat(asked.questions())
                .extracting(question -> question.about().row())
                .containsExactly(2, 3);
        Answers answers = new Answers(
                Map.of(
                        asked.questions().get(0).id(), "长期坚持",
                        asked.questions().get(1).id(), "2020年5月底前"),
                false);
        assertThat(intake.apply(round, file, answers, office).isSettled()).isTrue();
        assertThat(deadlines(round))
                .containsEntry("1.1", "长期坚持 null")
                .containsEntry("2.1", "长期坚持 2020-05-31")
                .containsEntry("3.1", "2020年12月底前并长期坚持 2020-12-31");
        assertThat(modes(round))
                .containsEntry("1.1", Mode.CONTINUOUS.name())
                .containsEntry("2.1", Mode.IMMEDIATE.name());
    }

    private Outcome apply(Round round, Sheets file, String question, String answer) {
        return intake.apply(round, file, new Answers(Map.of(question, answer), false), office);
    }

    private Round open(LocalDate from, LocalDate to) {
        return rounds.open("时限的轮次" + rounds.list(office).size(), from, to, false, office);
    }

    private static Sheets workbook(String name) throws IOException {
        return Arrival.read(Files.readAllBytes(Path.of("src/test/resources/cases", name + ".xlsx")));
    }

    private static List<String> keys(Outcome outcome) {
        assertThat(outcome.errors()).isEmpty();
        return outcome.questions().stream()
                .map(question -> question.about().key())
                .toList();
    }

    private Map<String, String> deadlines(Round round) {
        return told(round, "deadline_phrase || ' ' || coalesce(deadline::text, 'null')");
    }

    private Map<String, String> modes(Round round) {
        return told(round, "mode");
    }

    private Map<String, String> told(Round round, String what) {
        return jdbc
                .sql("select number, " + what + " as told from tasks where round_id = ?")
                .param(round.id())
                .query((row, at) -> Map.entry(row.getString("number"), row.getString("told")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
