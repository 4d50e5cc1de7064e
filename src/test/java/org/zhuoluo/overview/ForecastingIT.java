package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuoluo.HouseTest;
import org.zhuoluo.ledger.Author;
import org.zhuoluo.ledger.Kind;
import org.zhuoluo.ledger.Ledger;
import org.zhuoluo.ledger.Statement;
import org.zhuoluo.ledger.Subject;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Risk.Cause;
import org.zhuoluo.rectification.Fact;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Week;

/** What is foretold of the demo round: from what had happened by the day, of what the person may see, every task in one place. */
@HouseTest
class ForecastingIT {

    private static final int ROUND = 1;
    private static final LocalDate PAST = LocalDate.of(2020, 8, 10);

    @Autowired
    private Forecasting forecasting;

    @Autowired
    private Overview overview;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void looksAtNothingThatHappenedAfterTheDay() {
        Forecast before = on(PAST);
        assertThat(before.tasks().isTold()).isTrue();
        for (TaskRow task : before.missed().stream().limit(2).toList()) {
            state(task.number(), Kind.CLOSED, Map.of(), PAST.plusDays(1));
        }
        String risky = before.risks().get(0).task().number();
        state(risky, Kind.PROGRESS, Map.of(), PAST.plusDays(1));
        state(risky, Kind.RETURNED, Map.of(), PAST.plusDays(2));
        grant(risky, LocalDate.of(2020, 12, 31), PAST.plusDays(1));
        assertThat(on(PAST)).isEqualTo(before);
        assertThat(on(PAST.plusDays(2))).isNotEqualTo(before);
    }

    @Test
    void putsEveryOpenTaskInOnePlace() {
        Forecast now = now();
        Figures.Tasks tasks = overview.figures(ROUND, feedback(null), office()).tasks();
        int open = tasks.total() - tasks.closed() - tasks.withdrawn();
        assertThat(now.tasks().open() + now.later() + now.undated()).isEqualTo(open);
        assertThat(now.tasks().closed()).isEqualTo(tasks.closed());
        assertThat(now.missed()).hasSize(tasks.overdue()).allMatch(TaskRow::overdue);
        assertThat(now.risks())
                .extracting(Risk::task)
                .noneMatch(TaskRow::overdue)
                .allMatch(task -> task.deadline() != null);
        assertThat(now.risks()).isSortedAccordingTo(Risk.ORDER);
        for (Forecast.Part part : Forecast.Part.values()) {
            int counted = switch (part) {
                case EXPECTED -> now.tasks().open();
                case LATER -> now.later();
                case UNDATED -> now.undated();
            };
            assertThat(forecasting.tasks(ROUND, said("of", part.name()), office()))
                    .hasSize(counted);
        }
        assertThat(forecasting.problems(ROUND, said("of", "EXPECTED"), office()))
                .hasSize(now.problems().open());
    }

    @Test
    void countsTheClosingsOfEachCompleteWeek() {
        Forecast now = now();
        assertThat(now.weeks().get(now.weeks().size() - 1).week()).isEqualTo(Week.parse("2020-W41"));
        assertThat(now.weeks().stream().mapToInt(Forecast.WeekClosed::tasks).sum())
                .isEqualTo(now.tasks().closed());
        for (Forecast.WeekClosed week : now.weeks()) {
            Map<String, String> said = said("week", week.week().toString());
            assertThat(forecasting.tasks(ROUND, said, office())).hasSize(week.tasks());
            assertThat(forecasting.problems(ROUND, said, office())).hasSize(week.problems());
        }
        assertThat(on(LocalDate.of(2020, 10, 10)).weeks()).hasSize(now.weeks().size() - 1);
        assertThat(on(LocalDate.of(2020, 4, 1)).weeks()).isEmpty();
    }

    @Test
    void namesTheReasonsWithTheirFigures() {
        String task = "18.1";
        assertThat(causes(now(), task)).doesNotContain(Cause.EXTENDED, Cause.RETURNED);
        grant(task, LocalDate.of(2020, 12, 20), LocalDate.of(2020, 10, 9));
        grant(task, LocalDate.of(2020, 12, 25), LocalDate.of(2020, 10, 10));
        state(task, Kind.RETURNED, Map.of(), LocalDate.of(2020, 10, 10));
        Risk risk = risk(now(), task);
        assertThat(risk.reasons())
                .contains(Risk.Reason.of(Cause.EXTENDED, 2), Risk.Reason.of(Cause.RETURNED, 1))
                .anySatisfy(reason -> assertThat(reason.cause()).isEqualTo(Cause.MEASURES_BEHIND));
        assertThat(risk.level()).isEqualTo(Risk.Level.HIGH);
        state(task, Kind.SELF_REPORTED, Map.of(), LocalDate.of(2020, 10, 12));
        assertThat(now().risks()).extracting(one -> one.task().number()).doesNotContain(task);
    }

    @Test
    void behindMeansWhatTheTaskPageSays() {
        assertThat(risk(now(), "22.1").reasons()).contains(Risk.Reason.of(Cause.INDICATORS_BEHIND, 1));
    }

    @Test
    void foretellsAUnitOnlyItsOwn() {
        Person unit = organisation.findPerson("unit").orElseThrow();
        Forecast own = forecasting.of(ROUND, feedback(null), unit);
        List<String> seen = overview.tasks(ROUND, Filter.of(Map.of("size", "500")), unit).items().stream()
                .map(TaskRow::number)
                .toList();
        assertThat(own.risks()).extracting(risk -> risk.task().number()).isSubsetOf(seen);
        assertThat(own.missed()).extracting(TaskRow::number).isSubsetOf(seen);
        assertThat(own.tasks().closed()).isLessThan(now().tasks().closed());
        assertThatThrownBy(() -> forecasting.of(
                        ROUND, feedback(null), organisation.findPerson("system").orElseThrow()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> forecasting.tasks(ROUND, said("of", "SOME"), office()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> forecasting.tasks(ROUND, said("week", "2020-W99"), office()))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> now().risks(Map.of("level", "NONE"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> on(LocalDate.of(2020, 10, 13))).isInstanceOf(Invalid.class);
    }

    private Forecast now() {
        return on(null);
    }

    private Forecast on(LocalDate day) {
        return forecasting.of(ROUND, feedback(day), office());
    }

    private static Filter feedback(LocalDate day) {
        return Filter.of(ListKind.FEEDBACK, null, day);
    }

    private static Map<String, String> said(String name, String value) {
        return Map.of("list", "FEEDBACK", name, value);
    }

    private static Risk risk(Forecast forecast, String task) {
        return forecast.risks().stream()
                .filter(risk -> risk.task().number().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static List<Cause> causes(Forecast forecast, String task) {
        return risk(forecast, task).reasons().stream().map(Risk.Reason::cause).toList();
    }

    private void grant(String task, LocalDate until, LocalDate day) {
        state(task, Kind.EXTENSION_GRANTED, Map.of(Fact.UNTIL, until.toString(), Fact.HISTORY, "1"), day);
    }

    private void state(String task, Kind kind, Map<String, String> facts, LocalDate day) {
        Statement statement =
                Statement.of(Subject.of(ROUND, task), kind, "补记", day).stating(facts);
        transactions.executeWithoutResult(status -> ledger.append(statement, Author.of(office())));
    }

    private Person office() {
        return organisation.findPerson("office").orElseThrow();
    }
}
