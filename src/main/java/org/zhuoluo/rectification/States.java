package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuoluo.shared.Missing;

/** Asks the derived views of {@code db/migration/R__overview.sql} about one task or problem. */
@Component
class States {

    private final JdbcClient jdbc;

    States(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TaskSheet.State task(int round, String number, LocalDate day) {
        return jdbc.sql("select * from task_standings(?, ?) where number = ?")
                .params(round, day, number)
                .query((row, at) -> state(row))
                .optional()
                .orElseThrow(() -> new Missing("task", number));
    }

    Standing problem(int round, String number, LocalDate day) {
        return jdbc.sql("select standing from problem_standings(?, ?) where number = ?")
                .params(round, day, number)
                .query((row, at) -> Standing.valueOf(row.getString(1)))
                .single();
    }

    ProblemSheet.Place outlineOf(int round, String problem) {
        return jdbc.sql("""
                        select p.aspect, a.title as aspect_title, p.item, i.title as item_title from problems p
                        left join aspects a on a.round_id = p.round_id and a.number = p.aspect
                        left join items i on i.round_id = p.round_id and i.number = p.item
                        where p.round_id = ? and p.number = ?
                        """)
                .params(round, problem)
                .query((row, at) -> new ProblemSheet.Place(
                        row.getObject("aspect", Integer.class),
                        row.getString("aspect_title"),
                        row.getObject("item", Integer.class),
                        row.getString("item_title")))
                .single();
    }

    Map<String, TaskSheet.MeasureState> measures(int round, Task task, LocalDate day) {
        Map<String, Measure> byNumber = new HashMap<>();
        task.measures().forEach(measure -> byNumber.put(measure.number(), measure));
        Map<String, TaskSheet.MeasureState> states = new HashMap<>();
        jdbc.sql("select * from measure_states(?, ?) where task = ?")
                .params(round, day, task.number())
                .query(row -> {
                    Measure measure = byNumber.get(row.getString("number"));
                    if (measure != null) {
                        states.put(
                                measure.number(),
                                new TaskSheet.MeasureState(
                                        measure,
                                        row.getBoolean("done"),
                                        row.getObject("last_report_on", LocalDate.class),
                                        row.getBoolean("waived")));
                    }
                });
        return states;
    }

    List<TaskSheet.IndicatorState> indicators(int round, Task task, LocalDate day) {
        if (task.indicators().isEmpty()) {
            return List.of();
        }
        Map<String, List<Milestone>> stages = new HashMap<>();
        jdbc.sql("select indicator, due, target from milestones where round_id = ? and task = ? order by due")
                .params(round, task.number())
                .query(row -> {
                    stages.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(new Milestone(
                                    row.getString(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3)));
                });
        Map<String, BigDecimal> actual = new HashMap<>();
        Map<String, LocalDate> readOn = new HashMap<>();
        jdbc.sql("select * from indicator_states(?, ?) where task = ? and actual is not null")
                .params(round, day, task.number())
                .query(row -> {
                    actual.put(row.getString("name"), Indicator.plain(row.getBigDecimal("actual")));
                    readOn.put(row.getString("name"), row.getObject("read_on", LocalDate.class));
                });
        return task.indicators().stream()
                .map(indicator -> new TaskSheet.IndicatorState(
                        indicator,
                        actual.get(indicator.name()),
                        readOn.get(indicator.name()),
                        stages.getOrDefault(indicator.name(), List.of())))
                .toList();
    }

    /** The number of the last closing; none while the task is open. */
    @Nullable
    String closingNumber(int round, String task) {
        return jdbc.sql("""
                        select w.facts ->> 'closingNumber' from ledger_entries e
                        join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        where e.round_id = ? and e.chain = ? and e.kind = 'CLOSED' order by e.happened_on desc, e.seq desc limit 1
                        """)
                .params(round, task)
                .query((row, at) -> java.util.Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(number -> number)
                .orElse(null);
    }

    private static TaskSheet.State state(ResultSet row) throws SQLException {
        return new TaskSheet.State(
                Standing.valueOf(row.getString("standing")),
                row.getObject("since", LocalDate.class),
                row.getObject("self_reported_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("last_report_on", LocalDate.class),
                row.getObject("days_left", Integer.class),
                row.getBoolean("overdue"),
                Light.valueOf(row.getString("light")),
                row.getObject("deadline", LocalDate.class),
                row.getInt("extensions"),
                row.getInt("returns"));
    }
}
