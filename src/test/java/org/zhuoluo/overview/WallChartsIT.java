package org.zhuoluo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhuoluo.HouseTest;
import org.zhuoluo.organisation.Organisation;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Stage;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Invalid;
import org.zhuoluo.shared.Missing;

/** The chart on the wall, timetable, roadmap and task book say what the task list says, for everybody and on any day. */
@HouseTest
class WallChartsIT {

    private static final Map<String, List<String>> SAYINGS = Map.of(
            "list", List.of("FEEDBACK", "DURING_INSPECTION", "SELF_CHECK"),
            "standing", List.of("CLOSED", "UNDER_WAY,NOT_STARTED", "SELF_REPORTED,REVIEWED"),
            "light", List.of("RED", "YELLOW", "GREEN", "NONE"),
            "mode", List.of("IMMEDIATE", "TIME_LIMITED", "CONTINUOUS"),
            "lead", List.of("2", "3", "5"),
            "unit", List.of("9", "12", "999999"),
            "leader", List.of("常务副区长", "-"),
            "aspect", List.of("1", "4", "0"),
            "extended", List.of("true"),
            "asOf", List.of("2020-05-01", "2020-08-31", "2020-10-09"));

    @Autowired
    private WallCharts charts;

    @Autowired
    private Overview overview;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organisation organisation;

    private int round;

    @BeforeEach
    void comeIn() {
        round = rounds.list(person("office")).get(0).id();
    }

    static Stream<Map<String, String>> filters() {
        Random chance = new Random(20_201_012);
        return IntStream.range(0, 40).mapToObj(at -> {
            Map<String, String> said = new HashMap<>();
            SAYINGS.forEach((name, values) -> {
                if (chance.nextInt(4) == 0) {
                    said.put(name, values.get(chance.nextInt(values.size())));
                }
            });
            return said;
        });
    }

    @ParameterizedTest
    @MethodSource("filters")
    void showsTheRowsOfTheTaskList(Map<String, String> said) {
        Map<String, String> all = new HashMap<>(said);
        all.put("size", "500");
        for (String login : List.of("office", "unit", "lead")) {
            Person by = person(login);
            List<TaskRow> list = overview.tasks(round, Filter.of(all), by).items();
            WallChart chart = charts.chart(round, Filter.of(said), by);
            assertThat(chart.rows()).extracting(WallChart.Row::task).containsExactlyInAnyOrderElementsOf(list);
            Timetable timetable = Timetable.of(chart);
            assertThat(timetable.tasks()).isEqualTo(list.size());
            assertThat(timetable.months().stream()
                            .mapToLong(Timetable.Month::overdue)
                            .sum())
                    .isEqualTo(chart.overdue());
            assertThat(charts.roadmap(round, Filter.of(said), by).tasks()).isEqualTo(list.size());
            assertThat(chart.commands().stream()
                            .mapToInt(WallChart.Command::size)
                            .sum())
                    .isEqualTo(list.size());
        }
    }

    @Test
    void standsUnderEachLeaderAndUnitOnce() {
        List<WallChart.Command> commands = feedback("office").commands();
        assertThat(commands).extracting(WallChart.Command::leader).doesNotHaveDuplicates();
        assertThat(commands)
                .allSatisfy(command -> assertThat(command.groups())
                        .extracting(WallChart.Group::unitId)
                        .doesNotHaveDuplicates());
        assertThat(commands.stream().mapToInt(WallChart.Command::size).sum()).isEqualTo(91);
    }

    @Test
    void keepsTheOriginalDeadlineOfWhatWasPutOff() {
        WallChart.Row row = row(feedback("office"), "56.1");
        assertThat(row.task().deadline()).isEqualTo(LocalDate.of(2020, 9, 30));
        assertThat(row.before()).containsExactly(LocalDate.of(2020, 8, 31));
        WallChart before = charts.chart(round, Filter.of(Map.of("asOf", "2020-08-23")), person("office"));
        assertThat(row(before, "56.1").granted()).isEmpty();
        assertThat(row(before, "56.1").task().deadline()).isEqualTo(LocalDate.of(2020, 8, 31));
    }

    @Test
    void pinsTheMilestonesOfTheResettlement() {
        WallChart.Row row = row(feedback("office"), "10.1");
        assertThat(row.pins())
                .extracting(pin -> pin.stage().due())
                .containsExactly(LocalDate.of(2021, 11, 30), LocalDate.of(2022, 6, 30));
        assertThat(row.pins()).extracting(WallChart.Pin::mark).doesNotContain(Stage.Mark.MET);
        Timetable timetable = Timetable.of(feedback("office"));
        assertThat(timetable.milestones())
                .isEqualTo(feedback("office").rows().stream()
                        .mapToLong(one -> one.pins().size())
                        .sum())
                .isGreaterThanOrEqualTo(2);
        assertThat(feedback("office").until()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @Test
    void showsAUnitOnlyItsTasks() {
        Set<String> own = new HashSet<>();
        overview.tasks(round, Filter.of(Map.of("size", "500")), person("unit"))
                .items()
                .forEach(task -> own.add(task.number()));
        assertThat(charts.chart(round, Filter.none(), person("unit")).rows())
                .isNotEmpty()
                .allMatch(row -> own.contains(row.task().number()));
        assertThatThrownBy(() -> charts.chart(round, Filter.none(), person("system")))
                .isInstanceOf(Missing.class);
    }

    @Test
    void hangsTheTreeOfTheArticle() {
        Roadmap roadmap =
                charts.roadmap(round, Filter.of(Map.of("list", "FEEDBACK", "kind", "PROBLEM")), person("office"));
        assertThat(roadmap.aspects()).hasSize(4);
        assertThat(roadmap.aspects().stream()
                        .mapToInt(aspect -> aspect.items().size())
                        .sum())
                .isEqualTo(31);
        assertThat(roadmap.problems()).isEqualTo(69);
        assertThat(charts.roadmap(round, Filter.of(Map.of("list", "FEEDBACK")), person("office"))
                        .tasks())
                .isEqualTo(91);
    }

    @Test
    void bindsWhatAUnitOwesIntoABook() {
        TaskBook book = charts.book(round, 9, Filter.none(), person("office"));
        assertThat(book.duties()).hasSize(book.unit().tasks());
        assertThat(book.duties()).allSatisfy(duty -> {
            assertThat(duty.leads() || !duty.parts().isEmpty()).isTrue();
            assertThat(duty.measures()).hasSize(duty.row().measures());
            assertThat(duty.measures().stream().filter(MeasureRow::done))
                    .hasSize(duty.row().done());
        });
        assertThat(book.duties().stream().filter(TaskBook.Duty::leads))
                .hasSize(book.unit().leads());
        assertThatThrownBy(() -> charts.book(round, 999_999, Filter.none(), person("office")))
                .isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-04-15", "2020-06-30", "2020-10-12"})
    void knowsNothingAfterItsDay(String day) {
        WallChart chart = charts.chart(round, Filter.of(Map.of("asOf", day, "list", "FEEDBACK")), person("office"));
        LocalDate on = LocalDate.parse(day);
        assertThat(chart.rows()).allSatisfy(row -> {
            assertThat(row.task().closedOn() == null || !row.task().closedOn().isAfter(on))
                    .isTrue();
            assertThat(!row.from().isAfter(on) || row.task().standing() == Standing.UNCLAIMED)
                    .isTrue();
        });
        assertThatThrownBy(() -> charts.chart(round, Filter.of(Map.of("asOf", "2999-01-01")), person("office")))
                .isInstanceOf(Invalid.class);
    }

    private WallChart feedback(String login) {
        return charts.chart(round, Filter.none().orFeedback(), person(login));
    }

    private static WallChart.Row row(WallChart chart, String number) {
        return chart.rows().stream()
                .filter(row -> row.task().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String login) {
        return organisation.findPerson(login).orElseThrow();
    }
}
