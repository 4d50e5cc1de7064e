package org.zhuoluo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.overview.Forecast.Part;
import org.zhuoluo.overview.Forecast.WeekClosed;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.rectification.Yardstick;
import org.zhuoluo.rectification.Yardsticks;
import org.zhuoluo.shared.Week;

/**
 * The door to what is likely to come (预测; facts.md W20): from what had happened by the end of the day asked for, and nothing
 * after it, within what the person asking may see. Of a filter only list, unit, lead unit and day restrict it.
 */
@Component
@Transactional(readOnly = true)
public class Forecasting {

    private final Rounds rounds;
    private final Lists lists;
    private final Courses courses;
    private final Yardsticks yardsticks;
    private final Clock clock;

    Forecasting(Rounds rounds, Lists lists, Courses courses, Yardsticks yardsticks, Clock clock) {
        this.rounds = rounds;
        this.lists = lists;
        this.courses = courses;
        this.yardsticks = yardsticks;
        this.clock = clock;
    }

    public Forecast of(int round, Filter filter, Person by) {
        Sight sight = sight(round, filter, by);
        LocalDate day = sight.day();
        LocalDate until = until(sight);
        List<TaskRow> tasks = lists.all(sight);
        List<ProblemCourse> problems = courses.problems(sight);
        List<WeekClosed> weeks = Forecast.weeks(sight.round().startsOn(), day, tasks, problems);
        List<TaskRow> open =
                tasks.stream().filter(task -> Forecast.isOpen(task.standing())).toList();
        return new Forecast(
                sight.round().startsOn(),
                day,
                until,
                weeks,
                Outlook.of(
                        (int) tasks.stream()
                                .filter(task -> task.closedOn() != null)
                                .count(),
                        count(open, until, Part.EXPECTED),
                        Pace.last(weeks.stream().map(WeekClosed::tasks).toList()),
                        day),
                Outlook.of(
                        (int) problems.stream()
                                .filter(problem -> problem.closedOn() != null)
                                .count(),
                        (int) problems.stream()
                                .filter(problem -> Forecast.isOpen(problem.standing())
                                        && Part.of(problem.due(), until) == Part.EXPECTED)
                                .count(),
                        Pace.last(weeks.stream().map(WeekClosed::problems).toList()),
                        day),
                count(open, until, Part.LATER),
                count(open, until, Part.UNDATED),
                (int) open.stream().filter(Forecasting::isApplied).count(),
                open.stream()
                        .filter(TaskRow::overdue)
                        .sorted(Comparator.comparing(TaskRow::daysOver).reversed())
                        .toList(),
                risks(sight, open));
    }

    /** The tasks a figure of the forecast counts: those closed in a week where one is given, else the part of the open ones. */
    public List<TaskRow> tasks(int round, Map<String, String> said, Person by) {
        Sight sight = sight(round, Filter.of(said), by);
        Wanted wanted = Wanted.of(said, until(sight));
        return lists.all(sight).stream()
                .filter(task -> wanted.includes(Forecast.isOpen(task.standing()), task.closedOn(), task.deadline()))
                .toList();
    }

    /** The problems a figure of the forecast counts, in the same way. */
    public List<ProblemCourse> problems(int round, Map<String, String> said, Person by) {
        Sight sight = sight(round, Filter.of(said), by);
        Wanted wanted = Wanted.of(said, until(sight));
        return courses.problems(sight).stream()
                .filter(one -> wanted.includes(Forecast.isOpen(one.standing()), one.closedOn(), one.due()))
                .toList();
    }

    /** Which rows an address asks for: {@code week} or {@code of}. */
    private record Wanted(@Nullable Week week, Part part, LocalDate until) {

        static Wanted of(Map<String, String> parameters, LocalDate until) {
            Said said = new Said(parameters);
            Part part = said.word("of", Part.class);
            String week = said.text("week");
            said.requireReadable();
            return new Wanted(week == null ? null : Week.parse(week), part == null ? Part.EXPECTED : part, until);
        }

        boolean includes(boolean open, @Nullable LocalDate closedOn, @Nullable LocalDate due) {
            if (week != null) {
                return closedOn != null && Week.of(closedOn).equals(week);
            }
            return open && Part.of(due, until) == part;
        }
    }

    private List<Risk> risks(Sight sight, List<TaskRow> open) {
        Map<String, LocalDate> deadlines = new HashMap<>();
        List<TaskRow> doubtful = open.stream().filter(Risk::isOpenTo).toList();
        for (TaskRow task : doubtful) {
            LocalDate deadline = task.deadline();
            if (deadline != null) {
                deadlines.put(task.number(), deadline);
            }
        }
        Map<String, Risk.Measures> measures = courses.measures(sight);
        Map<String, List<Yardstick>> measured = yardsticks.of(sight.round(), deadlines, sight.day());
        return doubtful.stream()
                .map(task -> Risk.of(
                        task,
                        sight.round(),
                        sight.day(),
                        measures.getOrDefault(task.number(), new Risk.Measures(task.number(), 0, 0)),
                        measured.getOrDefault(task.number(), List.of())))
                .filter(risk -> !risk.reasons().isEmpty())
                .sorted(Risk.ORDER)
                .toList();
    }

    private static boolean isApplied(TaskRow task) {
        return switch (task.standing()) {
            case SELF_REPORTED, REVIEWED, VERIFIED -> true;
            case UNCLAIMED, NOT_STARTED, UNDER_WAY, CLOSED, WITHDRAWN -> false;
        };
    }

    private static int count(List<TaskRow> open, LocalDate until, Part part) {
        return (int) open.stream()
                .filter(task -> Part.of(task.deadline(), until) == part)
                .count();
    }

    private static LocalDate until(Sight sight) {
        return sight.day().plusWeeks(Forecast.WEEKS_AHEAD);
    }

    private Sight sight(int round, Filter filter, Person by) {
        return Sight.of(rounds, round, filter, clock, by);
    }
}
