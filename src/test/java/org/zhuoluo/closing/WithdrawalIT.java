package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Figures;
import org.zhuoluo.overview.Filter;
import org.zhuoluo.overview.Overview;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Course;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** What is unfounded, merged or taken back leaves the count by decision of the leaders, never of who asked. */
@HouseTest
class WithdrawalIT {

    private static final int ROUND = 1;
    private static final String WHY = "经核实反馈所述情况不属实，相关台账齐全。";
    /** The last standing committee of the demo round before 12 October. */
    private static final String COMMITTEE = "42";
    /** A progress meeting of the demo round. */
    private static final String PROGRESS_MEETING = "44";

    @Autowired
    private Acting acting;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Overview overview;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    private Person office;
    private Person leader;

    @BeforeEach
    void comeIn() {
        office = person("office");
        leader = person("leader");
    }

    @Test
    void countsAWithdrawnTaskApartOnceTheLeadersHaveDecided() {
        Figures before = figures();
        ask("26.1", Map.of("ground", "TAKEN_BACK"), office);
        assertThat(figures().tasks()).isEqualTo(before.tasks());
        decide("26.1", "WITHDRAW", leader);
        assertThat(standing("26.1")).isEqualTo(Standing.WITHDRAWN);
        Figures after = figures();
        assertThat(after.tasks().total()).isEqualTo(before.tasks().total());
        assertThat(after.tasks().withdrawn()).isEqualTo(before.tasks().withdrawn() + 1);
        assertThat(after.problems().withdrawn()).isEqualTo(before.problems().withdrawn() + 1);
        assertThat(after.problems().countable()).isEqualTo(before.problems().countable() - 1);
        assertThat(after.problems().closed()).isEqualTo(before.problems().closed());
        assertThat(after.problems().rate()).isGreaterThan(before.problems().rate());
        Entry withdrawn = last("26.1", Kind.WITHDRAWN);
        assertThat(withdrawn.facts())
                .containsEntry(Fact.MEETING, COMMITTEE)
                .containsEntry(Fact.GROUND, "TAKEN_BACK")
                .containsEntry(
                        Fact.ABOUT, last("26.1", Kind.WITHDRAWAL_ASKED).entry().toString());
        assertThatThrownBy(() -> ask("26.1", Map.of("ground", "UNFOUNDED"), office))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void letsATaskGoOnThatIsRefusedAndAskedForAgain() {
        ask("11.1", Map.of("ground", "UNFOUNDED"), person("principal2"));
        assertThatThrownBy(() -> ask("11.1", Map.of("ground", "UNFOUNDED"), office))
                .isInstanceOf(Refusal.class);
        decide("11.1", "REFUSE", leader);
        assertThat(standing("11.1")).isEqualTo(Standing.UNDER_WAY);
        assertThat(last("11.1", Kind.WITHDRAWAL_REFUSED).facts()).containsEntry(Fact.MEETING, COMMITTEE);
        assertThatThrownBy(() -> decide("11.1", "WITHDRAW", leader)).isInstanceOf(Refusal.class);
        ask("11.1", Map.of("ground", "UNFOUNDED"), office);
        assertThat(course("11.1").pendingWithdrawal()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"22.1", "999.9", "nonsense", "''"})
    void mergesIntoNothingButAnotherTaskThatExists(String into) {
        assertThatThrownBy(() -> ask("22.1", Map.of("ground", "MERGED", "into", into), office))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.violations().get(0).field()).isEqualTo("into"));
        assertThat(course("22.1").pendingWithdrawal()).isEmpty();
    }

    @Test
    void knowsNothingOfWhatLiesOutsideTheScope() {
        Person principal = person("principal2");
        assertThatThrownBy(() -> ask("15.1", Map.of("ground", "MERGED", "into", "1.1"), principal))
                .isInstanceOf(Invalid.class);
        ask("15.1", Map.of("ground", "MERGED", "into", "13.1"), principal);
        assertThat(last("15.1", Kind.WITHDRAWAL_ASKED).facts()).containsEntry(Fact.INTO, "13.1");
        assertThatThrownBy(() -> ask("53.1", Map.of("ground", "UNFOUNDED"), principal))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> ask("10.1", Map.of("ground", "UNFOUNDED"), person("principal")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesNoShortReasonNoOtherMeetingAndNoOtherLeader() {
        assertThatThrownBy(() -> act("41.1", Act.ASK_WITHDRAWAL, Map.of("ground", "UNFOUNDED", "words", "不属实"), office))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> ask("41.1", Map.of("ground", "BORED"), office)).isInstanceOf(Invalid.class);
        ask("41.1", Map.of("ground", "UNFOUNDED"), office);
        Map<String, String> wrong = Map.of("verdict", "WITHDRAW", "meeting", PROGRESS_MEETING, "words", WHY);
        assertThatThrownBy(() -> act("41.1", Act.DECIDE_WITHDRAWAL, wrong, leader))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide("41.1", "WITHDRAW", office)).isInstanceOf(NotAllowed.class);
        assertThat(standing("41.1")).isEqualTo(Standing.SELF_REPORTED);
    }

    @Test
    void keepsWhoAskedFromDecidingAsADeputyToo() {
        Person deputy = person("office2");
        jdbc.sql("insert into deputies (absent_id, deputy_id, starts_on, ends_on, named_at) values (?, ?, ?, ?, now())")
                .params(leader.id(), deputy.id(), StillClock.TODAY, StillClock.TODAY)
                .update();
        ask("53.1", Map.of("ground", "UNFOUNDED"), deputy);
        assertThatThrownBy(() -> decide("53.1", "WITHDRAW", deputy))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.asked-for-withdrawal-oneself"));
        decide("53.1", "WITHDRAW", leader);
        assertThat(standing("53.1")).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void withdrawsAWholeProblemAtOnceAndTellsWhatIsLeftOut() {
        BigDecimal rate = figures().problems().rate();
        Filled asked = Filled.of(Map.of("ground", "UNFOUNDED", "words", WHY));
        Withdrawals.Outcome outcome = withdrawals.ask(ROUND, "10", asked, person("principal2"), "once");
        assertThat(outcome.done()).extracting(WithdrawalRow::number).containsExactly("10.1", "10.3");
        assertThat(outcome.skipped()).extracting(WithdrawalRow::skipped).containsExactly("CLOSED");
        Withdrawals.Outcome again = withdrawals.ask(ROUND, "10", asked, person("principal2"), "once");
        assertThat(again.done()).hasSize(2);
        assertThat(course("10.1").of(Kind.WITHDRAWAL_ASKED)).hasSize(1);
        assertThatThrownBy(() -> withdrawals.ask(ROUND, "10", asked, office, null))
                .isInstanceOf(Refusal.class);
        withdrawals.decide(ROUND, "10", decided("WITHDRAW"), leader, null);
        assertThat(standing("10.3")).isEqualTo(Standing.WITHDRAWN);
        assertThat(rectification.problem(ROUND, "10", office).standing()).isEqualTo(Standing.CLOSED);
        assertThat(figures().problems().rate()).isGreaterThan(rate);
    }

    @Test
    void asksForAllOfAProblemOrForNone() {
        Filled within = Filled.of(Map.of("ground", "MERGED", "into", "18.2", "words", WHY));
        assertThatThrownBy(() -> withdrawals.ask(ROUND, "18", within, office, null))
                .isInstanceOf(Invalid.class);
        assertThat(course("18.1").pendingWithdrawal()).isEmpty();
        assertThatThrownBy(() -> withdrawals.ask(ROUND, "7", within, office, null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> withdrawals.ask(ROUND, "18", within, leader, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> withdrawals.ask(ROUND, "53", within, person("principal2"), null))
                .isInstanceOf(Missing.class);
    }

    private void ask(String task, Map<String, String> said, Person by) {
        Map<String, String> filled = new HashMap<>(said);
        filled.put("words", WHY);
        act(task, Act.ASK_WITHDRAWAL, filled, by);
    }

    private void decide(String task, String verdict, Person by) {
        acting.act(ROUND, task, Act.DECIDE_WITHDRAWAL, decided(verdict), by, null);
    }

    private void act(String task, Act act, Map<String, String> filled, Person by) {
        acting.act(ROUND, task, act, Filled.of(filled), by, null);
    }

    private static Filled decided(String verdict) {
        return Filled.of(Map.of("verdict", verdict, "meeting", COMMITTEE, "words", "会议研究决定，同意所提意见。"));
    }

    private Figures figures() {
        return overview.figures(ROUND, Filter.of(ListKind.FEEDBACK, null, null), office);
    }

    private Entry last(String task, Kind kind) {
        return course(task).of(kind).stream().reduce((first, second) -> second).orElseThrow();
    }

    private Course course(String task) {
        return acting.course(rectification.task(ROUND, task, office));
    }

    private Standing standing(String task) {
        return rectification.task(ROUND, task, office).state().standing();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
