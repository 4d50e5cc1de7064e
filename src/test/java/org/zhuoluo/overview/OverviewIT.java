package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Light;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;

/** The figures of the demo round, and that every one of them opens the rows it counts. */
@HouseTest
class OverviewIT {

    private static final Filter FEEDBACK = Filter.of(ListKind.FEEDBACK, null, null);

    @Autowired
    private Overview overview;

    @Autowired
    private Cockpits cockpits;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    private Person office;
    private int round;

    @BeforeEach
    void comeIn() {
        office = person("office");
        round = rounds.list(office).get(0).id();
    }

    @Test
    void countsWhatTheArticleStates() {
        Figures figures = overview.figures(round, FEEDBACK, office);
        assertThat(figures.aspects()).isEqualTo(4);
        assertThat(figures.items()).isEqualTo(31);
        assertThat(figures.problems().total()).isEqualTo(69);
        assertThat(figures.problems().closed()).isEqualTo(56);
        assertThat(figures.problems().rate()).hasToString("81.2");
        assertThat(figures.recommendations().total()).isEqualTo(17);
        assertThat(figures.recommendations().closed()).isEqualTo(15);
        assertThat(figures.tasks().total()).isEqualTo(91);
        assertThat(figures.measures().total()).isEqualTo(270);
        assertThat(figures.leadUnits()).isEqualTo(8);
        assertThat(figures.selfCheck()).isEqualTo(new Figures.SelfCheck(83, 346));
        assertThat(figures.mechanisms()).isEqualTo(24);
        assertThat(figures.guidanceDocuments()).isEqualTo(8);
        assertThat(figures.templates()).isEqualTo(19);
        assertThat(figures.ledByLeaders().tasks()).isEqualTo(15);
        assertThat(figures.ledByLeaders().keyProblems()).isEqualTo(12);
        assertThat(figures.ledByLeaders().by())
                .extracting(Figures.LedBy::leader, Figures.LedBy::tasks)
                .containsExactly(tuple("区委书记", 9), tuple("区长", 6));
        assertThat(figures.accountability()).isEqualTo(new Figures.Accountability(11, 4, 42, 23, 1));
        assertThat(figures.meetings().secretary()).isEqualTo(3);
        assertThat(figures.meetings().standingCommittee()).isEqualTo(6);
        assertThat(figures.meetings().leadingGroup()).isEqualTo(2);
        assertThat(figures.meetings().progress()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void opensTheTasksItCounts(Standing standing) {
        long rows = overview.tasks(round, standing(standing), office).total();
        Figures.Tasks tasks = overview.figures(round, FEEDBACK, office).tasks();
        assertThat(rows)
                .isEqualTo(
                        switch (standing) {
                            case UNCLAIMED -> tasks.unclaimed();
                            case NOT_STARTED -> tasks.notStarted();
                            case UNDER_WAY -> tasks.underWay();
                            case SELF_REPORTED, REVIEWED -> rows;
                            case VERIFIED -> tasks.verified() - tasks.closed();
                            case CLOSED -> tasks.closed();
                            case WITHDRAWN -> tasks.withdrawn();
                        });
    }

    @Test
    void opensTheOverdueTasksItCounts() {
        List<TaskRow> overdue = overview.overdue(round, FEEDBACK, office);
        assertThat(overdue)
                .hasSize(overview.figures(round, FEEDBACK, office).tasks().overdue());
        assertThat(overdue).allMatch(task -> task.light() == Light.RED && task.daysOver() > 0);
    }

    @ParameterizedTest
    @EnumSource(names = "LABEL", mode = EnumSource.Mode.EXCLUDE)
    void cutsIntoPartsThatAddUp(Cut cut) {
        List<CutRow> parts = overview.cut(cut, round, FEEDBACK, office);
        Figures.Tasks tasks = overview.figures(round, FEEDBACK, office).tasks();
        assertThat(parts.stream().mapToInt(part -> part.tasks().total()).sum()).isEqualTo(tasks.total());
        assertThat(parts.stream().mapToInt(part -> part.tasks().closed()).sum()).isEqualTo(tasks.closed());
        assertThat(parts.stream().mapToInt(CutRow::overdue).sum()).isEqualTo(tasks.overdue());
    }

    @Test
    void cutsByLabelWithoutLosingAny() {
        assertThat(overview.cut(Cut.LABEL, round, FEEDBACK, office))
                .allMatch(part -> part.tasks().total() > 0);
    }

    @Test
    void tellsThePast() {
        Filter spring = Filter.of(ListKind.FEEDBACK, null, LocalDate.of(2020, 5, 1));
        assertThat(overview.figures(round, spring, office).problems().closed())
                .isLessThan(overview.figures(round, FEEDBACK, office).problems().closed());
    }

    @Test
    void endsItsTrendWithTheFiguresOfToday() {
        List<TrendPoint> trend = cockpits.of(round, FEEDBACK, office).trend();
        TrendPoint last = trend.get(trend.size() - 1);
        assertThat(last.week()).isEqualTo("2020-W42");
        assertThat(last.problems())
                .isEqualTo(overview.figures(round, FEEDBACK, office).problems());
        assertThat(trend)
                .isSortedAccordingTo(
                        (a, b) -> a.problems().closed() - b.problems().closed());
    }

    @Test
    void showsAUnitItsOwnAndNothingElse() {
        Person staff = person("unit");
        int unit = staff.unit().id();
        Set<String> own = numbers(overview.tasks(round, all(null), staff).items());
        assertThat(own)
                .isNotEmpty()
                .isEqualTo(numbers(overview.tasks(round, all(unit), office).items()));
        assertThat(overview.figures(round, Filter.none(), staff).tasks().total())
                .isEqualTo(own.size());
        assertThat(overview.problems(round, all(null), staff).total())
                .isEqualTo(overview.problems(round, all(unit), office).total())
                .isLessThan(overview.problems(round, all(null), office).total());
    }

    @Test
    void findsByWordsAndNumberAndTakesNoWildcards() {
        assertThat(overview.tasks(round, searching("7.1"), office).items())
                .extracting(TaskRow::number)
                .contains("7.1");
        assertThat(overview.tasks(round, searching("%"), office).total()).isZero();
    }

    @Test
    void pagesAndSorts() {
        Filter second = Filter.of(Map.of("list", "FEEDBACK", "sort", "-deadline", "page", "1", "size", "10"));
        var page = overview.tasks(round, second, office);
        assertThat(page.items()).hasSize(10);
        assertThat(page.total()).isEqualTo(91);
        assertThat(page.items())
                .extracting(TaskRow::deadline)
                .filteredOn(day -> day != null)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void countsProblemsByTheirSlowestTask() {
        Filter closed = Filter.of(Map.of("list", "FEEDBACK", "kind", "PROBLEM", "standing", "CLOSED"));
        assertThat(overview.problems(round, closed, office).total()).isEqualTo(56);
    }

    @Test
    void refusesToForetellAndToShowOthers() {
        Filter tomorrow = Filter.of(null, null, LocalDate.of(2020, 10, 13));
        assertThatThrownBy(() -> overview.figures(round, tomorrow, office)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> overview.figures(round, FEEDBACK, person("system")))
                .isInstanceOf(Missing.class);
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }

    private static Set<String> numbers(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::number).collect(Collectors.toSet());
    }

    private static Filter standing(Standing standing) {
        return Filter.of(Map.of("list", "FEEDBACK", "standing", standing.name()));
    }

    private static Filter all(Integer unit) {
        return Filter.of(unit == null ? Map.of("size", "500") : Map.of("size", "500", "unit", unit.toString()));
    }

    private static Filter searching(String q) {
        return Filter.of(Map.of("q", q));
    }
}
