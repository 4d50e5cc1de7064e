package org.zhuoluo.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Act;
import org.zhuoluo.rectification.Acting;
import org.zhuoluo.rectification.Filled;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rectification;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** Closed tasks are drawn in a way that anybody can repeat, looked at by others than those who closed them, and reopened. */
@HouseTest
class FollowUpIT {

    private static final int ROUND = 1;
    private static final Sampling.Range ALL = new Sampling.Range(null, null);
    private static final String SEEN = "现场查看台账和实物，走访两户群众，成效属实。";

    @Autowired
    private Sampling sampling;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Revisits revisits;

    @Autowired
    private Acting acting;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StillClock clock;

    private Person supervisor;

    @BeforeEach
    void comeIn() {
        supervisor = person("supervisor");
    }

    @AfterEach
    void turnBack() {
        clock.moveTo(StillClock.TODAY);
    }

    @Test
    void drawsByLotTheSameForTheSameSeedAndKeepsItInTheLedger() {
        draw(Map.of("way", "LOT", "count", "5", "seed", "2020-10"), ALL);
        draw(Map.of("way", "LOT", "count", "5", "seed", "2020-10"), ALL);
        List<Sample> samples = followUps.samples(ROUND, supervisor);
        Sample last = samples.get(0);
        assertThat(numbers(last)).hasSize(5).isEqualTo(numbers(samples.get(1)));
        List<String> closed = sampling.range(ROUND, ALL, supervisor).stream()
                .map(ClosedTask::number)
                .toList();
        assertThat(numbers(last)).isEqualTo(Lot.draw("2020-10", closed, 5));
        assertThat(last.pool()).isEqualTo(closed.size());
        assertThat(ledger.timeline(ROUND, "", 0, 1).items().get(0).facts())
                .containsEntry("seed", "2020-10")
                .containsEntry("way", "LOT")
                .containsEntry("tasks", String.join(",", numbers(last)));
    }

    @Test
    void makesASeedOfChanceAndDrawsOncePerKey() {
        String key = UUID.randomUUID().toString();
        Filled filled = Filled.of(Map.of("way", "LOT", "count", "2"));
        sampling.draw(ROUND, ALL, filled, supervisor, key);
        int samples = followUps.samples(ROUND, supervisor).size();
        assertThat(sampling.draw(ROUND, ALL, filled, supervisor, key).repeated())
                .isTrue();
        assertThat(followUps.samples(ROUND, supervisor)).hasSize(samples);
        assertThat(followUps.samples(ROUND, supervisor).get(0).seed()).hasSize(16);
    }

    @Test
    void drawsAllOfAListOrLabelAndByHand() {
        draw(Map.of("way", "LIST"), new Sampling.Range(ListKind.DURING_INSPECTION, null));
        Sample list = followUps.samples(ROUND, supervisor).get(0);
        assertThat(list.drawn()).isEqualTo(list.pool()).isPositive();
        assertThat(numbers(list)).allMatch(number -> number.startsWith("B"));
        String label = sampling.labels(ROUND, supervisor).get(0);
        draw(Map.of("way", "LABEL"), new Sampling.Range(null, label));
        assertThat(followUps.samples(ROUND, supervisor).get(0).label()).isEqualTo(label);
        draw(Map.of("way", "HAND", "tasks", "7.1"), ALL);
        assertThat(numbers(followUps.samples(ROUND, supervisor).get(0))).containsExactly("7.1");
    }

    @ParameterizedTest
    @CsvSource({
        "LOT,0,,count",
        "LOT,99999,,count",
        "LOT,x,,count",
        "LIST,,,way",
        "LABEL,,,way",
        "HAND,,,tasks",
        "HAND,,53.1,tasks",
        "DICE,1,,way"
    })
    void saysWhatCannotBeDrawn(String way, String count, String task, String field) {
        Map<String, String> said = new java.util.HashMap<>(Map.of("way", way));
        said.put("count", count == null ? "" : count);
        said.put("tasks", task == null ? "" : task);
        assertThatThrownBy(() -> draw(said, ALL))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.violations().get(0).field()).isEqualTo(field));
    }

    @Test
    void letsNobodyElseDraw() {
        Filled filled = Filled.of(Map.of("way", "LOT", "count", "1"));
        assertThatThrownBy(() -> sampling.draw(ROUND, ALL, filled, person("leader"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> followUps.samples(ROUND, person("unit"))).isInstanceOf(Missing.class);
    }

    @Test
    void confirmsAndReopensAndCountsBothWithTheSample() {
        Revisits.Figures before = revisits.figures(ROUND, supervisor);
        draw(Map.of("way", "LIST"), new Sampling.Range(ListKind.FEEDBACK, null));
        int sample = followUps.samples(ROUND, supervisor).get(0).number();
        lookBack("8.1", Map.of("result", "CONFIRMED", "finding", SEEN), supervisor);
        assertThatThrownBy(() -> lookBack("9.1", Map.of("result", "REOPENED", "finding", SEEN), supervisor))
                .isInstanceOf(Invalid.class);
        lookBack("9.1", Map.of("result", "REOPENED", "finding", SEEN, "reason", "三家企业奖补资金仍未到账，须继续兑现。"), supervisor);
        assertThat(standing("9.1")).isEqualTo(Standing.UNDER_WAY);
        assertThat(standing("8.1")).isEqualTo(Standing.CLOSED);
        assertThat(ledger.timeline(ROUND, "9.1", 0, 2).items())
                .extracting(entry -> entry.kind())
                .containsExactly(Kind.REOPENED, Kind.LOOKED_BACK);
        Sample after = followUps.sample(ROUND, sample, supervisor);
        assertThat(List.of(after.looked(), after.confirmed(), after.reopened())).containsExactly(2, 1, 1);
        Revisits.Figures now = revisits.figures(ROUND, supervisor);
        assertThat(now)
                .isEqualTo(new Revisits.Figures(before.confirmed() + 1, before.unseen() - 2, before.reopened() + 1));
        assertThatThrownBy(() -> lookBack("9.1", Map.of("result", "CONFIRMED", "finding", SEEN), supervisor))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsALookWithTheDrawBeforeIt() {
        draw(Map.of("way", "HAND", "tasks", "14.1"), ALL);
        int first = followUps.samples(ROUND, supervisor).get(0).number();
        lookBack("14.1", Map.of("result", "CONFIRMED", "finding", SEEN), supervisor);
        clock.moveTo(LocalDate.of(2020, 11, 2));
        draw(Map.of("way", "HAND", "tasks", "14.1"), ALL);
        assertThat(followUps.sample(ROUND, first, supervisor).looked()).isEqualTo(1);
        assertThat(followUps.sample(ROUND, first + 1, supervisor).unseen()).isEqualTo(1);
        lookBack("14.1", Map.of("result", "REOPENED", "finding", SEEN, "reason", "市场外摊点回潮，入厅率下降。"), supervisor);
        assertThat(followUps.sample(ROUND, first, supervisor).confirmed()).isEqualTo(1);
        assertThat(followUps.sample(ROUND, first + 1, supervisor).reopened()).isEqualTo(1);
    }

    @Test
    void keepsWhoTookPartInTheClosingFromLookingBack() {
        Person verifier = person("office2");
        close("22.1", verifier);
        assertThatThrownBy(() -> lookBack("22.1", Map.of("result", "CONFIRMED", "finding", SEEN), verifier))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.looks-back-at-own-step"));
        jdbc.sql("insert into deputies (absent_id, deputy_id, starts_on, ends_on, named_at) values (?, ?, ?, ?, now())")
                .params(supervisor.id(), verifier.id(), StillClock.TODAY, StillClock.TODAY)
                .update();
        assertThatThrownBy(() -> lookBack("22.1", Map.of("result", "CONFIRMED", "finding", SEEN), verifier))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> lookBack("22.1", Map.of("result", "CONFIRMED", "finding", SEEN), person("leader")))
                .isInstanceOf(NotAllowed.class);
        lookBack("22.1", Map.of("result", "CONFIRMED", "finding", SEEN), supervisor);
    }

    /** As the doors of closing would tell it: signed, reviewed, verified by one, decided and numbered. */
    private void close(String task, Person verifier) {
        transactions.executeWithoutResult(status -> {
            say(task, Kind.SELF_REPORTED, person("principal"));
            say(task, Kind.FIRST_REVIEWED, person("lead"));
            say(task, Kind.VERIFIED, verifier);
            say(task, Kind.DECIDED, person("leader"));
            say(task, Kind.CLOSED, person("office"));
        });
    }

    private void say(String task, Kind kind, Person by) {
        Statement said = Statement.of(Subject.of(ROUND, task), kind, SEEN, StillClock.TODAY);
        ledger.append(said, Author.of(by));
    }

    private void draw(Map<String, String> said, Sampling.Range range) {
        sampling.draw(ROUND, range, Filled.of(said), supervisor, null);
    }

    private void lookBack(String task, Map<String, String> said, Person by) {
        acting.act(ROUND, task, Act.LOOK_BACK, Filled.of(said), by, null);
    }

    private List<String> numbers(Sample sample) {
        return followUps.tasks(ROUND, sample.number(), supervisor).stream()
                .map(DrawnTask::number)
                .toList();
    }

    private Standing standing(String task) {
        return rectification.task(ROUND, task, supervisor).state().standing();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
