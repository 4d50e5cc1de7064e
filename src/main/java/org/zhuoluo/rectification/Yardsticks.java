package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what is measured: the indicators of a task, planned against actual over time. A reading belongs to the day its
 * entry is about; one that corrects another takes its place, on its day.
 */
@Component
@Transactional(readOnly = true)
public class Yardsticks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Yardsticks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The indicators of a task today; nothing is asked where it has none. */
    public List<Yardstick> of(TaskSheet sheet) {
        if (sheet.indicators().isEmpty()) {
            return List.of();
        }
        String task = sheet.task().number();
        LocalDate today = LocalDate.now(clock);
        LocalDate deadline = sheet.state().deadline();
        Map<Measured, NavigableMap<LocalDate, BigDecimal>> readings =
                readings(sheet.round().id(), Set.of(task), today);
        return sheet.indicators().stream()
                .map(state -> Yardstick.of(
                        state,
                        readings.getOrDefault(
                                new Measured(task, state.indicator().name()), new TreeMap<>()),
                        sheet.round().startsOn(),
                        deadline,
                        today))
                .toList();
    }

    /**
     * The indicators of many tasks of a round on a day, by task, in three statements; each task comes with its deadline in
     * force on that day. The caller has asked who may see them. What the indicators themselves say of their last reading is
     * left out.
     */
    public Map<String, List<Yardstick>> of(Round round, Map<String, LocalDate> deadlines, LocalDate day) {
        Set<String> tasks = deadlines.keySet();
        Map<Measured, List<Milestone>> milestones = new HashMap<>();
        jdbc.sql(
                        "select task, indicator, due, target from milestones where round_id = ? and task = any (?) order by due")
                .params(round.id(), tasks.toArray(String[]::new))
                .query(row -> {
                    milestones
                            .computeIfAbsent(Measured.of(row), one -> new ArrayList<>())
                            .add(new Milestone(
                                    row.getString("indicator"),
                                    row.getObject("due", LocalDate.class),
                                    row.getBigDecimal("target")));
                });
        Map<Measured, NavigableMap<LocalDate, BigDecimal>> readings = readings(round.id(), tasks, day);
        Map<String, List<Yardstick>> yardsticks = new HashMap<>();
        jdbc.sql("""
                        select task, name as indicator, measured_in, baseline, target, position from indicators
                        where round_id = ? and task = any (?) order by position
                        """).params(round.id(), tasks.toArray(String[]::new)).query(row -> {
            Measured measured = Measured.of(row);
            Indicator indicator = new Indicator(
                    measured.indicator(),
                    row.getString("measured_in"),
                    row.getBigDecimal("baseline"),
                    row.getBigDecimal("target"),
                    row.getInt("position"));
            yardsticks
                    .computeIfAbsent(measured.task(), task -> new ArrayList<>())
                    .add(Yardstick.of(
                            new TaskSheet.IndicatorState(
                                    indicator, null, null, milestones.getOrDefault(measured, List.of())),
                            readings.getOrDefault(measured, new TreeMap<>()),
                            round.startsOn(),
                            deadlines.get(measured.task()),
                            day));
        });
        return yardsticks;
    }

    /** An indicator of a task. */
    private record Measured(String task, String indicator) {

        static Measured of(ResultSet row) throws SQLException {
            return new Measured(row.getString("task"), row.getString("indicator"));
        }
    }

    private Map<Measured, NavigableMap<LocalDate, BigDecimal>> readings(int round, Set<String> tasks, LocalDate today) {
        Map<Measured, NavigableMap<LocalDate, BigDecimal>> readings = new HashMap<>();
        jdbc.sql("""
                        select e.chain as task, v.indicator, v.value, coalesce(o.happened_on, e.happened_on) as day
                        from ledger_readings v
                        join ledger_entries e on e.round_id = v.round_id and e.entry = v.entry
                        join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        left join ledger_entries o on e.corrects is not null and o.round_id = e.round_id
                            and o.entry = (w.facts ->> 'original')::uuid
                        where e.round_id = ? and e.chain = any (?) and e.happened_on <= ?
                        order by day, coalesce(o.seq, e.seq), e.seq
                        """).params(round, tasks.toArray(String[]::new), today).query(row -> {
            readings.computeIfAbsent(Measured.of(row), one -> new TreeMap<>())
                    .put(row.getObject("day", LocalDate.class), Indicator.plain(row.getBigDecimal("value")));
        });
        return readings;
    }
}
