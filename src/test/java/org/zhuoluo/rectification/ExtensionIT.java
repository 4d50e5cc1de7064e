package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuoluo.rectification.Act.ASK_EXTENSION;
import static org.zhuoluo.rectification.Act.CONFIRM_EXTENSION;
import static org.zhuoluo.rectification.Act.DECIDE_EXTENSION;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** A principal asks for a later day, others decide; the original day stays for ever. */
@HouseTest
class ExtensionIT {

    private static final int ROUND = 1;
    /** The housing bureau answers for them: due 2020-10-30, overdue since 2020-09-30, due 2022-06-30. */
    private static final String DUE = "11.1";

    private static final String OVERDUE = "15.1";
    private static final String RESETTLEMENT = "10.1";
    private static final String WHY = "竣工资料由原施工单位保管，尚在调取核对之中";

    @Autowired
    private Acting acting;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void grantsTheFirstAtOnceTheSecondByALeaderAndNoThird() {
        ask(DUE, "2020-11-30");
        assertRefused(() -> ask(DUE, "2020-12-31"), "refusal.extension-pending");
        assertThat(state(DUE).deadline()).isEqualTo(LocalDate.of(2020, 10, 30));
        rule(DUE, DECIDE_EXTENSION, "GRANT", "", "office");
        assertThat(state(DUE).deadline()).isEqualTo(LocalDate.of(2020, 11, 30));
        ask(DUE, "2020-12-31");
        rule(DUE, DECIDE_EXTENSION, "GRANT", "", "office2");
        assertThat(state(DUE).deadline()).isEqualTo(LocalDate.of(2020, 11, 30));
        assertRefused(() -> rule(DUE, DECIDE_EXTENSION, "GRANT", "", "office"), "refusal.not-due");
        rule(DUE, CONFIRM_EXTENSION, "GRANT", "", "leader");
        assertThat(state(DUE).deadline()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(state(DUE).extensions()).isEqualTo(2);
        assertRefused(() -> ask(DUE, "2021-01-31"), "refusal.extensions-used-up");
        TaskSheet sheet = sheet(DUE);
        assertThat(sheet.task().deadline().day()).isEqualTo(LocalDate.of(2020, 10, 30));
        assertThat(acting.course(sheet).extensions())
                .extracting(Extension::state)
                .containsExactly(Extension.State.GRANTED, Extension.State.GRANTED);
        assertThat(acting.open(sheet, acting.course(sheet), person("principal")))
                .doesNotContain(ASK_EXTENSION);
    }

    @Test
    void refusesWithReasonsAndMayBeAskedAgain() {
        assertThat(state(OVERDUE).light()).isEqualTo(Light.RED);
        ask(OVERDUE, "2020-12-31");
        assertInvalid(() -> rule(OVERDUE, DECIDE_EXTENSION, "REFUSE", "不行", "office"), "words");
        assertInvalid(() -> rule(OVERDUE, DECIDE_EXTENSION, "MAYBE", WHY, "office"), "ruling");
        rule(OVERDUE, DECIDE_EXTENSION, "REFUSE", "理由不充分，请先完成已启动小区的移交。", "office");
        assertThat(state(OVERDUE).light()).isEqualTo(Light.RED);
        assertRefused(() -> rule(OVERDUE, CONFIRM_EXTENSION, "GRANT", "", "leader"), "refusal.not-due");
        ask(OVERDUE, "2020-11-30");
        rule(OVERDUE, DECIDE_EXTENSION, "GRANT", "", "office");
        assertThat(state(OVERDUE).overdue()).isFalse();
        assertThat(state(OVERDUE).extensions()).isOne();
        assertThat(acting.course(sheet(OVERDUE)).extensions())
                .extracting(Extension::state)
                .containsExactly(Extension.State.REFUSED, Extension.State.GRANTED);
    }

    @Test
    void asksForALaterDayWithReasons() {
        assertInvalid(() -> ask(RESETTLEMENT, "2022-06-30"), "until");
        assertInvalid(() -> ask(RESETTLEMENT, "十二月"), "until");
        assertInvalid(() -> ask(RESETTLEMENT, ""), "until");
        assertInvalid(
                () -> act(RESETTLEMENT, ASK_EXTENSION, Map.of("until", "2022-12-31", "words", "来不及"), "principal"),
                "words");
        assertThat(acting.course(sheet(RESETTLEMENT)).extensions()).isEmpty();
    }

    @Test
    void isForPrincipalsOfUnitsThatLeadOrAnswer() {
        Map<String, String> filled = Map.of("until", "2022-12-31", "words", WHY);
        for (String other : new String[] {"unit", "office", "leader", "supervisor"}) {
            assertThatThrownBy(() -> act(RESETTLEMENT, ASK_EXTENSION, filled, other))
                    .as(other)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> act(RESETTLEMENT, ASK_EXTENSION, filled, "lead"))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> act("7.1", ASK_EXTENSION, filled, "principal2"))
                .isInstanceOfAny(Refusal.class, Missing.class, NotAllowed.class);
    }

    @Test
    void bothHandsOfADeputyPassItOnOrConfirmItNeverBoth() {
        String task = "27.1";
        act(task, ASK_EXTENSION, Map.of("until", "2020-11-20", "words", WHY), "principal2");
        rule(task, DECIDE_EXTENSION, "GRANT", "", "office");
        act(task, ASK_EXTENSION, Map.of("until", "2020-12-20", "words", WHY), "principal2");
        rule(task, DECIDE_EXTENSION, "GRANT", "", "office");
        jdbc.sql("insert into deputies (absent_id, deputy_id, starts_on, ends_on, named_at) values (?, ?, ?, ?, now())")
                .params(
                        person("leader2").id(),
                        person("office").id(),
                        LocalDate.of(2020, 10, 1),
                        LocalDate.of(2020, 10, 31))
                .update();
        assertRefused(() -> rule(task, CONFIRM_EXTENSION, "GRANT", "", "office"), "refusal.extension-is-your-own");
        TaskSheet sheet = sheet(task);
        assertThat(acting.open(sheet, acting.course(sheet), person("office"))).doesNotContain(CONFIRM_EXTENSION);
        rule(task, CONFIRM_EXTENSION, "GRANT", "", "leader2");
        assertThat(state(task).deadline()).isEqualTo(LocalDate.of(2020, 12, 20));
    }

    private void ask(String task, String until) {
        act(task, ASK_EXTENSION, Map.of("until", until, "words", WHY), "principal");
    }

    private void rule(String task, Act act, String ruling, String words, String login) {
        act(task, act, Map.of("ruling", ruling, "words", words), login);
    }

    private void act(String task, Act act, Map<String, String> filled, String login) {
        acting.act(ROUND, task, act, Filled.of(filled), person(login), null);
    }

    private TaskSheet sheet(String task) {
        return rectification.task(ROUND, task, person("office"));
    }

    private TaskSheet.State state(String task) {
        return sheet(task).state();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static void assertInvalid(ThrowingCallable act, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::field)
                                .containsExactly(field));
    }
}
