package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.StillClock;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.ComparedTask.Change;
import org.zhuoluo.shared.Invalid;

/** The comparison of two days is the difference of their lists, whatever the list and whoever asks. */
@HouseTest
class ComparingIT {

    private static final LocalDate FIRST = LocalDate.of(2020, 4, 20);

    @Autowired
    private Comparing comparing;

    @Autowired
    private Overview overview;

    @Autowired
    private Organisation organisation;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list=FEEDBACK",
                "list=FEEDBACK&standing=CLOSED",
                "light=RED",
                "standing=UNDER_WAY,SELF_REPORTED",
                "list=FEEDBACK&returned=true",
                "mode=TIME_LIMITED&light=YELLOW",
                "list=FEEDBACK&onTime=LATE"
            })
    void isTheDifferenceOfTheTwoLists(String asked) {
        Random days = new Random(asked.hashCode());
        for (String login : List.of("office", "unit", "lead2")) {
            for (int turn = 0; turn < 6; turn++) {
                LocalDate from = FIRST.plusDays(days.nextInt(150));
                LocalDate to =
                        from.plusDays(1 + days.nextInt((int) (StillClock.TODAY.toEpochDay() - from.toEpochDay())));
                check(asked, from, to, person(login));
            }
        }
    }

    @Test
    void tellsWhatHappenedInTheWeekOfTheArticle() {
        Comparison week = comparing.compare(
                1, LocalDate.of(2020, 10, 4), filter("list=FEEDBACK&standing=CLOSED", null), person("leader"));
        assertThat(week.after().tasks().closed() - week.before().tasks().closed())
                .isEqualTo(week.of(Change.NOW).size());
        assertThat(week.of(Change.NOW))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.standingDiffers()).isTrue());
    }

    @Test
    void asksForAnEarlierDay() {
        assertThatThrownBy(
                        () -> comparing.compare(1, StillClock.TODAY, filter("list=FEEDBACK", null), person("office")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.violations().get(0).field()).isEqualTo("from"));
    }

    private void check(String asked, LocalDate from, LocalDate to, Person by) {
        Map<String, String> before = listed(asked, from, by);
        Map<String, String> after = listed(asked, to, by);
        Comparison told = comparing.compare(1, from, filter(asked, to), by);
        Set<String> gained = new TreeSet<>(after.keySet());
        gained.removeAll(before.keySet());
        Set<String> lost = new TreeSet<>(before.keySet());
        lost.removeAll(after.keySet());
        Set<String> changed = after.keySet().stream()
                .filter(task -> before.containsKey(task) && !before.get(task).equals(after.get(task)))
                .collect(Collectors.toCollection(TreeSet::new));
        String what = "%s from %s to %s".formatted(asked, from, to);
        assertThat(numbers(told, Change.NOW)).as(what).isEqualTo(gained);
        assertThat(numbers(told, Change.NO_LONGER)).as(what).isEqualTo(lost);
        assertThat(numbers(told, Change.CHANGED)).as(what).isEqualTo(changed);
        assertThat(told.listedBefore()).as(what).isEqualTo(before.size());
        assertThat(told.listedAfter()).as(what).isEqualTo(after.size());
    }

    private Map<String, String> listed(String asked, LocalDate day, Person by) {
        return overview.tasks(1, filter(asked + "&size=500", day), by).items().stream()
                .collect(Collectors.toMap(
                        TaskRow::number,
                        row -> "%s %s %s %d %d"
                                .formatted(
                                        row.standing(), row.light(), row.deadline(), row.extensions(), row.returns())));
    }

    private static Set<String> numbers(Comparison told, Change change) {
        return told.of(change).stream().map(ComparedTask::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Filter filter(String asked, LocalDate day) {
        Map<String, String> said = new HashMap<>();
        for (String one : asked.split("&")) {
            said.put(one.split("=")[0], one.split("=")[1]);
        }
        if (day != null) {
            said.put("asOf", day.toString());
        }
        return Filter.of(said);
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
