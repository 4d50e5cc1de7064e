package org.zhuoluo.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.ListKind;
import org.zhuoluo.rectification.Standing;
import org.zhuoluo.shared.Week;

/**
 * Forecasts the past of a round as of each Monday, through the door and as of that day, and lays what really happened beside
 * it. What had not happened by the last day is left undecided, unless the date foretold was over by then.
 */
final class BackTest {

    /** How many closings ahead the pace is asked for, beside all that were open. */
    static final int NEXT = 10;

    /** A risk is looked at on the last Monday at least so many days before the deadline: early enough to act on it. */
    static final int DAYS_BEFORE = 14;

    private final Forecasting forecasting;
    private final Overview overview;
    private final int round;
    private final ListKind list;
    private final LocalDate end;
    private final Person by;
    private final Map<LocalDate, Map<String, TaskRow>> rows = new HashMap<>();
    private final Map<LocalDate, Forecast> forecasts = new HashMap<>();

    BackTest(Forecasting forecasting, Overview overview, int round, ListKind list, LocalDate end, Person by) {
        this.forecasting = forecasting;
        this.overview = overview;
        this.round = round;
        this.list = list;
        this.end = end;
        this.by = by;
    }

    /** What was foretold on a day, and when it happened; null while it had not. */
    record Told(LocalDate day, Outlook outlook, @Nullable LocalDate happened, LocalDate end) {

        /** Whether it happened by the date foretold; null where that was not to be told by the last day. */
        @Nullable
        Boolean kept(LocalDate date) {
            if (happened != null) {
                return !happened.isAfter(date);
            }
            return date.isBefore(end) ? Boolean.FALSE : null;
        }

        @Nullable
        Boolean keptMedian() {
            return kept(outlook.median());
        }

        @Nullable
        Boolean keptCautious() {
            return kept(outlook.cautious());
        }
    }

    /** What became of a deadline: kept by an application, over without one, or put off before it came. */
    enum Outcome {
        KEPT,
        OVERDUE,
        PUT_OFF
    }

    /** A task two weeks or more before its deadline: the reasons named, and what became of the deadline. */
    record Judged(String task, LocalDate deadline, List<Risk.Cause> causes, Outcome outcome) {

        boolean isMissed() {
            return outcome != Outcome.KEPT;
        }
    }

    List<LocalDate> mondays(LocalDate from) {
        List<LocalDate> mondays = new ArrayList<>();
        for (Week week = Week.of(from).next(); !week.monday().isAfter(end); week = week.next()) {
            mondays.add(week.monday());
        }
        return mondays;
    }

    Forecast on(LocalDate day) {
        return forecasts.computeIfAbsent(day, on -> forecasting.of(round, Filter.of(list, null, on), by));
    }

    /** When the next so many closings after a day had happened, at the pace of so many weeks: the pace put to the test. */
    Told next(LocalDate day, int closings, int looksBack) {
        List<Integer> history =
                on(day).weeks().stream().map(Forecast.WeekClosed::tasks).toList();
        Pace pace = new Pace(history.subList(Math.max(0, history.size() - looksBack), history.size()));
        List<LocalDate> after = rows(end).values().stream()
                .map(TaskRow::closedOn)
                .filter(closed -> closed != null && closed.isAfter(day))
                .sorted()
                .toList();
        return new Told(
                day, Outlook.of(0, closings, pace, day), after.size() < closings ? null : after.get(closings - 1), end);
    }

    /** Whether so many were open on a day that the next closings could come. */
    boolean hasEnoughOpen(LocalDate day) {
        Forecast forecast = on(day);
        return forecast.tasks().open() + forecast.later() + forecast.undated() >= NEXT;
    }

    /** When the very tasks that were open on a day and asked about had all been closed: what a leader reads. */
    Told all(LocalDate day) {
        Forecast forecast = on(day);
        List<@Nullable LocalDate> closed = rows(day).values().stream()
                .filter(row -> Forecast.isOpen(row.standing()))
                .filter(row -> Forecast.Part.of(row.deadline(), forecast.until()) == Forecast.Part.EXPECTED)
                .map(row -> rows(end).get(row.number()))
                .filter(row -> row.standing() != Standing.WITHDRAWN)
                .map(TaskRow::closedOn)
                .toList();
        LocalDate last = closed.contains(null)
                ? null
                : closed.stream().max(LocalDate::compareTo).orElse(null);
        return new Told(day, forecast.tasks(), last, end);
    }

    /** Each task with each deadline it had that was over by the last day. */
    List<Judged> judged(LocalDate from) {
        Map<String, Judged> judged = new LinkedHashMap<>();
        for (LocalDate monday : mondays(from)) {
            Map<String, Risk> risks = on(monday).risks().stream()
                    .collect(Collectors.toMap(risk -> risk.task().number(), Function.identity()));
            for (TaskRow row : rows(monday).values()) {
                LocalDate deadline = row.deadline();
                if (Risk.isOpenTo(row)
                        && deadline != null
                        && deadline.isBefore(end)
                        && !deadline.minusDays(DAYS_BEFORE).isBefore(monday)) {
                    Risk risk = risks.get(row.number());
                    List<Risk.Cause> causes = risk == null
                            ? List.of()
                            : risk.reasons().stream().map(Risk.Reason::cause).toList();
                    judged.put(
                            row.number() + deadline,
                            new Judged(row.number(), deadline, causes, outcome(row.number(), deadline)));
                }
            }
        }
        return List.copyOf(judged.values());
    }

    private Outcome outcome(String task, LocalDate deadline) {
        TaskRow after = rows(deadline.plusDays(1)).get(task);
        if (after.overdue()) {
            return Outcome.OVERDUE;
        }
        return Forecast.isOpen(after.standing()) && !deadline.equals(after.deadline()) ? Outcome.PUT_OFF : Outcome.KEPT;
    }

    private Map<String, TaskRow> rows(LocalDate day) {
        return rows.computeIfAbsent(
                day,
                on -> overview
                        .tasks(round, Filter.of(Map.of("list", list.name(), "size", "500", "asOf", on.toString())), by)
                        .items()
                        .stream()
                        .collect(Collectors.toMap(TaskRow::number, Function.identity())));
    }
}
