package org.zhuoluo.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.ledger.Entry;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.NotAllowed;
import org.zhuoluo.shared.Refusal;

/** A problem gets one more task from the office or from a unit that leads one of its tasks. */
@HouseTest
class SplittingIT {

    private static final int ROUND = 1;
    private static final String LEAD = "区政府办";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Rectification rectification;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Test
    void takesTheNextNumbersAndWaitsForItsLeadUnit() {
        List<TaskSheet> before =
                rectification.problem(ROUND, "10", person("office")).tasks();
        Splitting.Made made = splitting.add(ROUND, "10", Sketch.task("区委组织部").form(), person("office"), null);
        assertThat(made.number()).isEqualTo("10." + (before.size() + 1));
        TaskSheet task = rectification.task(ROUND, made.number(), person("lead"));
        assertThat(task.state().standing()).isEqualTo(Standing.UNCLAIMED);
        Splitting.Made next = splitting.add(ROUND, "10", Sketch.task(LEAD).form(), person("office"), null);
        assertThat(rectification
                        .task(ROUND, next.number(), person("office"))
                        .task()
                        .running())
                .isEqualTo(task.task().running() + 1);
        assertThat(kinds(made.number())).containsExactly(Kind.CREATED, Kind.CREATED, Kind.CREATED);
    }

    @Test
    void wasNotThereTheDayBefore() {
        String task = splitting
                .add(ROUND, "10", Sketch.task(LEAD).form(), person("office"), null)
                .number();
        LocalDate yesterday = StillClock.TODAY.minusDays(1);
        String tasks = "select count(*) from task_standings(1, ?) where number = ?";
        String measures = "select count(*) from measure_states(1, ?) where task = ?";
        assertThat(counted(tasks, StillClock.TODAY, task)).isOne();
        assertThat(counted(tasks, yesterday, task)).isZero();
        assertThat(counted(measures, StillClock.TODAY, task)).isEqualTo(2);
        assertThat(counted(measures, yesterday, task)).isZero();
        assertThat(counted(tasks, yesterday, "27.2"))
                .as("brought in with the feedback")
                .isOne();
    }

    private int counted(String sql, LocalDate day, String task) {
        return jdbc.sql(sql).params(day, task).query(Integer.class).single();
    }

    @Test
    void isClaimedAtOnceWhereTheLeadUnitSplits() {
        Splitting.Made made = splitting.add(ROUND, "10", Sketch.task(LEAD).form(), person("lead2"), null);
        TaskSheet task = rectification.task(ROUND, made.number(), person("lead2"));
        assertThat(task.state().standing()).isEqualTo(Standing.NOT_STARTED);
        assertThat(task.task().leader()).isEqualTo("副区长（分管城建）");
        assertThat(kinds(made.number())).containsExactly(Kind.CREATED, Kind.CREATED, Kind.CREATED, Kind.CLAIMED);
        assertThatThrownBy(() -> splitting.add(ROUND, "10", Sketch.task("区委组织部").form(), person("lead2"), null))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Invalid.Violation::key)
                                .containsExactly("invalid.lead-is-own"));
    }

    @Test
    void makesOneTaskUnderOneKey() {
        String key = UUID.randomUUID().toString();
        Splitting.Made first = splitting.add(ROUND, "10", Sketch.task(LEAD).form(), person("office"), key);
        Splitting.Made again = splitting.add(ROUND, "10", Sketch.task(LEAD).form(), person("office"), key);
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.receipt().repeated()).isTrue();
    }

    @Test
    void isRefusedToOthersAndUnderAClosedProblem() {
        PlanForm form = Sketch.task("区住房和城乡建设局").form();
        assertThatThrownBy(() -> splitting.add(ROUND, "10", form, person("unit"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> splitting.add(ROUND, "10", form, person("leader"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> splitting.add(ROUND, "10", form, person("lead"), null))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> splitting.add(ROUND, "7", form, person("office"), null))
                .isInstanceOf(Refusal.class);
    }

    private List<Kind> kinds(String task) {
        return ledger.after(ROUND, task, 0, 100).stream().map(Entry::kind).toList();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
