package org.zhuoluo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Fact;

/** Letters go out by themselves when a deadline comes near and passes: each once, whoever runs the job and however often. */
@HouseTest
class WarningsIT {

    private static final int ROUND = 1;

    @Autowired
    private Warnings warnings;

    @Autowired
    private Letters letters;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private StillClock clock;

    private Person office;

    @BeforeEach
    void comeIn() {
        office = organisation.findPerson("office").orElseThrow();
    }

    @AfterEach
    void turnBack() {
        clock.moveTo(StillClock.TODAY);
    }

    @Test
    void isStoppedByTheDatabaseWhereTheCodeWouldWriteTwice() {
        write();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into letters (round_id, number, task, problem, stage, deadline, subject, words, issued_on, answer_by, issued_by, issuer)
                        select round_id, 1000000, task, problem, stage, deadline, subject, words, issued_on, answer_by, issued_by, issuer
                        from letters where stage = 'OVERDUE' limit 1
                        """).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_letter_per_stage_and_deadline");
    }

    /** 18.1 is due on 31 December: 区政府办 leads, two units answer for it. */
    @Test
    void risesFromThePersonToThePrincipalsToTheLeaderInCharge() {
        on("2020-12-10");
        assertThat(of("18.1")).isEmpty();
        on("2020-12-11");
        assertThat(last("18.1").stage()).isEqualTo(Stage.FIRST);
        assertThat(last("18.1").addressees()).isEqualTo("生态环境连山分局副局长");
        assertThat(last("18.1").answerBy()).isNull();
        on("2020-12-20");
        assertThat(of("18.1")).hasSize(1);
        on("2020-12-21");
        assertThat(last("18.1").stage()).isEqualTo(Stage.SECOND);
        assertThat(last("18.1").addressees()).contains("生态环境连山分局副局长", "区政府办主要负责人", "区水利局主要负责人");
        on("2020-12-31");
        assertThat(of("18.1")).hasSize(2);
        on("2021-01-01");
        Letter order = last("18.1");
        assertThat(order.stage()).isEqualTo(Stage.OVERDUE);
        assertThat(order.answerBy()).isEqualTo(LocalDate.of(2021, 1, 8));
        assertThat(order.issuer()).isEqualTo("区委整改办");
        assertThat(order.to())
                .extracting(Recipient::capacity)
                .contains(Recipient.Capacity.UNIT, Recipient.Capacity.PRINCIPAL);
        assertThat(order.addressees()).endsWith("副区长（分管生态环境）");
        Entry entry = lastEntry("18.1");
        assertThat(entry.kind()).isEqualTo(Kind.ORDERED);
        assertThat(entry.author().login()).isEqualTo("system-warnings");
        assertThat(entry.facts())
                .containsEntry(Fact.LETTER, String.valueOf(order.number()))
                .containsEntry(Fact.STAGE, "OVERDUE")
                .containsEntry(Fact.DEADLINE, "2020-12-31")
                .containsEntry(Fact.ANSWER_BY, "2021-01-08");
        on("2021-03-01");
        assertThat(of("18.1")).hasSize(3);
    }

    /** 27.2 is due on 31 March 2021; the job slept through both warnings. */
    @Test
    void catchesUpWithTheStageThatAppliesAndStartsAfreshWithANewDeadline() {
        on("2021-04-05");
        assertThat(of("27.2")).extracting(Letter::stage).containsExactly(Stage.OVERDUE);
        extend("27.2", "2021-04-20");
        on("2021-04-05");
        assertThat(last("27.2").stage()).isEqualTo(Stage.FIRST);
        assertThat(last("27.2").deadline()).isEqualTo(LocalDate.of(2021, 4, 20));
        on("2021-04-12");
        assertThat(of("27.2")).extracting(Letter::stage).containsExactly(Stage.SECOND, Stage.FIRST, Stage.OVERDUE);
    }

    @Test
    void leavesInPeaceWhatIsClosedOrAppliedForInTime() {
        write();
        assertThat(of("54.1")).isEmpty();
        assertThat(of("41.1")).isEmpty();
        assertThat(of("7.1")).isEmpty();
        assertThat(of("53.1")).extracting(Letter::stage).containsExactly(Stage.OVERDUE);
    }

    @Test
    void passesWhereAnotherInstanceIsAtWork() {
        on("2021-06-15");
        template.update("""
                insert into shedlock values ('warnings', timezone('utc', now()) + interval '5 minutes', timezone('utc', now()), 'another')
                on conflict (name) do update set lock_until = excluded.lock_until, locked_by = excluded.locked_by
                """);
        clock.moveTo(LocalDate.of(2021, 6, 30));
        int due = DueLetter.on(LocalDate.of(2021, 6, 30), ROUND, null, jdbc).size();
        assertThat(due).isPositive();
        new WarningWatch(warnings, template, clock, true).look();
        assertThat(DueLetter.on(LocalDate.of(2021, 6, 30), ROUND, null, jdbc)).hasSize(due);
        template.update("delete from shedlock");
        new WarningWatch(warnings, template, clock, false).look();
        assertThat(DueLetter.on(LocalDate.of(2021, 6, 30), ROUND, null, jdbc)).hasSize(due);
        new WarningWatch(warnings, template, clock, true).look();
        assertThat(DueLetter.on(LocalDate.of(2021, 6, 30), ROUND, null, jdbc)).isEmpty();
    }

    private void on(String day) {
        clock.moveTo(LocalDate.parse(day));
        write();
    }

    private void write() {
        warnings.run();
    }

    private List<Letter> of(String task) {
        return letters.list(ROUND, LetterFilter.of(Map.of("task", task)), office)
                .items();
    }

    private Letter last(String task) {
        return of(task).get(0);
    }

    private Entry lastEntry(String task) {
        return ledger.timeline(ROUND, task, 0, 1).items().get(0);
    }

    private void extend(String task, String until) {
        Statement granted = Statement.of(Subject.of(ROUND, task), Kind.EXTENSION_GRANTED, "同意延期。", LocalDate.now(clock))
                .stating(Map.of(Fact.UNTIL, until));
        transaction.executeWithoutResult(status -> ledger.append(granted, Author.of(office)));
    }
}
