package org.zhuoluo.rectification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
        LocalDate today = LocalDate.now(clock);
        Map<String, NavigableMap<LocalDate, BigDecimal>> readings =
                readings(sheet.round().id(), sheet.task().number(), today);
        return sheet.indicators().stream()
                .map(state -> Yardstick.of(
                        state,
                        readings.getOrDefault(state.indicator().name(), new TreeMap<>()),
                        sheet.round().startsOn(),
                        sheet.state().deadline(),
                        today))
                .toList();
    }

    private Map<String, NavigableMap<LocalDate, BigDecimal>> readings(int round, String task, LocalDate today) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> readings = new HashMap<>();
        jdbc.sql("""
                        select v.indicator, v.value, coalesce(o.happened_on, e.happened_on) as day from ledger_readings v
                        join ledger_entries e on e.round_id = v.round_id and e.entry = v.entry
                        join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                        left join ledger_entries o on e.corrects is not null and o.round_id = e.round_id
                            and o.entry = (w.facts ->> 'original')::uuid
                        where e.round_id = ? and e.chain = ? and e.happened_on <= ?
                        order by day, coalesce(o.seq, e.seq), e.seq
                        """).params(round, task, today).query(row -> {
            readings.computeIfAbsent(row.getString("indicator"), name -> new TreeMap<>())
                    .put(row.getObject("day", LocalDate.class), Indicator.plain(row.getBigDecimal("value")));
        });
        return readings;
    }
}
