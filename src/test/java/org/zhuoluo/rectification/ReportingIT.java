package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Reading;
import org.zhuoluo.ledger.Receipt;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** Units tell what they did; nothing told is lost, nothing is told twice, nobody tells for others. */
@HouseTest
class ReportingIT {

    private static final int ROUND = 1;
    /** Resettlement: the housing bureau answers for it, with an indicator; open. */
    private static final String RESETTLEMENT = "10.1";

    private static final String HOUSEHOLDS = "回迁安置户数";
    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 12);

    @Autowired
    private Reporting reporting;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Acting acting;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private StillClock clock;

    private Person unit;
    private Person office;

    @BeforeEach
    void comeIn() {
        unit = person("unit");
        office = person("office");
    }

    @AfterEach
    void turnBack() {
        clock.moveTo(MONDAY);
    }

    @Test
    void writesOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        Receipt first = reporting.report(ROUND, RESETTLEMENT, said(null, "签约12户"), unit, key);
        Receipt again = reporting.report(ROUND, RESETTLEMENT, said(null, "签约12户"), unit, key);
        assertThat(again.repeated()).isTrue();
        assertThat(again.entry()).isEqualTo(first.entry());
        assertThatThrownBy(() -> reporting.report(ROUND, RESETTLEMENT, said(null, "签约13户"), unit, key))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void bringsAnIndicatorForwardAndItsCorrectionTakesItsPlace() {
        Receipt typo = reporting.report(ROUND, RESETTLEMENT, read("新增12户", "24370"), unit, null);
        assertThat(households()).isEqualByComparingTo("24370");
        reporting.report(ROUND, RESETTLEMENT, read("又新增8户", "2445"), unit, null);
        reporting.correct(ROUND, RESETTLEMENT, typo.entry(), read("新增12户，累计2437户", "2437"), unit, null);
        assertThat(households()).isEqualByComparingTo("2445");
        assertThat(ledger.find(ROUND, typo.entry()).orElseThrow().correctedBy()).isNotNull();
        assertThatThrownBy(() -> reporting.correct(ROUND, RESETTLEMENT, typo.entry(), read("再改", "1"), unit, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void takesBackThatAMeasureIsDone() {
        Receipt done = reporting.report(ROUND, RESETTLEMENT, done("10.1.3", "公开到位"), unit, null);
        assertThat(isDone("10.1.3")).isTrue();
        reporting.correct(ROUND, RESETTLEMENT, done.entry(), said("10.1.3", "尚有一个项目未公开"), unit, null);
        assertThat(isDone("10.1.3")).isFalse();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Report wrong = new Report(
                "10.1.9",
                " ",
                LocalDate.of(2030, 1, 1),
                true,
                List.of(new Reading("没有的指标", BigDecimal.ONE)),
                List.of(),
                null);
        assertThatThrownBy(() -> reporting.report(ROUND, RESETTLEMENT, wrong, unit, null))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::key)
                                .contains(
                                        "invalid.words-empty",
                                        "invalid.measure-unknown",
                                        "invalid.day-outside-the-round",
                                        "invalid.indicator-unknown"));
    }

    @Test
    void saysNoNewProgressOnceAWeek() {
        String task = "15.1";
        assertThat(reporting.standstill(ROUND, task, "本周无新进展。", unit).repeated())
                .isFalse();
        assertThat(reporting.standstill(ROUND, task, "本周无新进展。", unit).repeated())
                .isTrue();
        clock.moveTo(MONDAY.plusDays(2));
        assertThatThrownBy(() -> reporting.standstill(ROUND, task, "本周无新进展。", unit))
                .isInstanceOf(Refusal.class);
        clock.moveTo(MONDAY.plusDays(7));
        assertThat(reporting.standstill(ROUND, task, "本周无新进展。", unit).repeated())
                .isFalse();
    }

    @Test
    void letsNobodyReportForOthers() {
        assertThatThrownBy(() -> reporting.report(ROUND, "1.1", said(null, "越权"), unit, null))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reporting.report(ROUND, RESETTLEMENT, said(null, "越权"), person("leader"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reporting.report(ROUND, RESETTLEMENT, said(null, "越权"), person("system"), null))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> reporting.report(ROUND, "7.1", said(null, "已销号"), office, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void claimsOnceThenBegins() {
        assertThatThrownBy(() -> claim(person("lead"))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> claim(person("leader"))).isInstanceOf(NotAllowed.class);
        claim(office);
        assertThat(standing("27.2")).isEqualTo(Standing.NOT_STARTED);
        assertThatThrownBy(() -> claim(office)).isInstanceOf(Refusal.class);
        reporting.report(ROUND, "27.2", said(null, "划定巡查网格"), office, null);
        assertThat(standing("27.2")).isEqualTo(Standing.UNDER_WAY);
    }

    private void claim(Person by) {
        acting.act(ROUND, "27.2", Act.CLAIM, Filled.of(Map.of()), by, null);
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private Standing standing(String task) {
        return rectification.task(ROUND, task, office).state().standing();
    }

    private BigDecimal households() {
        return rectification.task(ROUND, RESETTLEMENT, office).indicators().stream()
                .filter(state -> state.indicator().name().equals(HOUSEHOLDS))
                .findFirst()
                .orElseThrow()
                .actual();
    }

    private boolean isDone(String measure) {
        return rectification.task(ROUND, RESETTLEMENT, office).measures().stream()
                .anyMatch(state -> state.measure().number().equals(measure) && state.done());
    }

    private static Report said(String measure, String words) {
        return new Report(measure, words, null, false, List.of(), List.of(), null);
    }

    private static Report done(String measure, String words) {
        return new Report(measure, words, null, true, List.of(), List.of(), null);
    }

    private static Report read(String words, String value) {
        return new Report(
                null, words, null, false, List.of(new Reading(HOUSEHOLDS, new BigDecimal(value))), List.of(), null);
    }
}
