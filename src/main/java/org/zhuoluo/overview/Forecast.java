package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Week;

/**
 * What the ledger of a day says about the days after it (facts.md W20): when the open tasks and problems will be closed at
 * the pace so far, and which tasks are likely to miss their deadline, and why. How right such forecasts were in the demo
 * round is printed in {@code docs/forecast.md}; they are a reminder, never a certainty, and judge nobody.
 *
 * @param from the day the round began
 * @param until the last deadline that the pace is asked about
 * @param weeks every complete week of the round so far
 * @param later how many open tasks are due after {@code until}; they go by their own stages
 * @param undated how many open tasks have no day (长期坚持); nothing is foretold of them
 * @param applied how many open tasks were applied for and wait for review
 * @param missed the open tasks already overdue, the longest first
 * @param risks the tasks that may miss their deadline, the most urgent first; those without a reason are left out
 */
public record Forecast(
        LocalDate from,
        LocalDate day,
        LocalDate until,
        List<WeekClosed> weeks,
        Outlook tasks,
        Outlook problems,
        int later,
        int undated,
        int applied,
        List<TaskRow> missed,
        List<Risk> risks) {

    /** The pace is asked about what is due within a quarter: eight weeks of history say nothing of years to come. */
    static final int WEEKS_AHEAD = 13;

    /** Which of the open ones. */
    public enum Part {
        /** Due within a quarter or overdue: what the pace is asked about. */
        EXPECTED,
        LATER,
        UNDATED;

        /** Where something open that is due on a day belongs. */
        static Part of(@Nullable LocalDate due, LocalDate until) {
            return due == null ? UNDATED : due.isAfter(until) ? LATER : EXPECTED;
        }
    }

    /** What was closed in a week, and until its end. */
    public record WeekClosed(Week week, int tasks, int problems, int tasksInAll, int problemsInAll) {}

    /** The risks of the {@code level} that an address says, or all; unreadable levels are refused. */
    public List<Risk> risks(Map<String, String> parameters) {
        Said said = new Said(parameters);
        Risk.Level level = said.word("level", Risk.Level.class);
        said.requireReadable();
        return risks.stream()
                .filter(risk -> level == null || risk.level() == level)
                .toList();
    }

    /** How many risks have a level, by its name. */
    public int risky(String level) {
        return risks(Map.of("level", level)).size();
    }

    static boolean isOpen(Standing standing) {
        return standing != Standing.CLOSED && standing != Standing.WITHDRAWN;
    }

    /** The complete weeks of a round until a day, with what was closed in each; what is open now counts nowhere. */
    static List<WeekClosed> weeks(LocalDate from, LocalDate day, List<TaskRow> tasks, List<ProblemCourse> problems) {
        List<WeekClosed> weeks = new ArrayList<>();
        for (Week week = Week.of(from); !week.sunday().isAfter(day); week = week.next()) {
            int tasksInAll = until(week, tasks, TaskRow::closedOn);
            int problemsInAll = until(week, problems, ProblemCourse::closedOn);
            WeekClosed before = weeks.isEmpty() ? new WeekClosed(week, 0, 0, 0, 0) : weeks.get(weeks.size() - 1);
            weeks.add(new WeekClosed(
                    week,
                    tasksInAll - before.tasksInAll(),
                    problemsInAll - before.problemsInAll(),
                    tasksInAll,
                    problemsInAll));
        }
        return weeks;
    }

    private static <T> int until(Week week, List<T> rows, Function<T, @Nullable LocalDate> closedOn) {
        return (int) rows.stream()
                .map(closedOn)
                .filter(day -> day != null && !day.isAfter(week.sunday()))
                .count();
    }
}
