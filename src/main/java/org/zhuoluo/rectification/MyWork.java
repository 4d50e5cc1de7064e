package org.zhuoluo.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.shared.Slice;
import org.zhuoluo.shared.Week;

/**
 * The door to what waits for somebody: the open tasks in which their unit has a part, most urgent first. For those who see
 * whole rounds it is every open task of the round, so that the office finds there what is overdue or not yet claimed.
 */
@Component
@Transactional(readOnly = true)
public class MyWork {

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyWork(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An open task of mine: where it stands, what part my unit has, and whether somebody of it reported this week. */
    public record Row(
            String number,
            int running,
            String words,
            String leadUnit,
            String part,
            Standing standing,
            Light light,
            String deadlinePhrase,
            @Nullable LocalDate deadline,
            @Nullable Integer daysLeft,
            @Nullable LocalDate lastReportOn,
            boolean reportedThisWeek) {

        public int daysOver() {
            return daysLeft == null ? 0 : Math.max(0, -daysLeft);
        }
    }

    public Slice<Row> open(int round, int page, int size, Person by) {
        rounds.require(round, by);
        Scope scope = Scope.of(by);
        LocalDate today = LocalDate.now(clock);
        long[] total = {0};
        List<Row> rows = jdbc.sql("""
                        select t.number, t.running, t.words, coalesce(u.short_name, u.name) as lead_unit,
                            case when t.lead_unit_id = :unit then 'LEAD' else coalesce(p.part, 'LEAD') end as part,
                            s.standing, s.light, t.deadline_phrase, t.deadline, s.days_left, s.last_report_on,
                            coalesce(s.last_report_on >= :monday, false) as reported, count(*) over () as total
                        from task_standings(:round, :today) s
                        join tasks t on t.round_id = :round and t.number = s.number
                        join units u on u.id = t.lead_unit_id
                        left join lateral (select min(tp.part) as part from task_parts tp
                            where tp.round_id = t.round_id and tp.task = t.number and tp.unit_id = :unit) p on true
                        where s.standing not in ('CLOSED', 'WITHDRAWN')
                          and (:whole or t.lead_unit_id = :unit or p.part is not null)
                        order by s.days_left nulls last, t.running limit :size offset :offset
                        """)
                .param("round", round)
                .param("today", today)
                .param("monday", Week.of(today).monday())
                .param("whole", scope.whole())
                .param("unit", scope.unitOrNone())
                .param("size", size)
                .param("offset", page * size)
                .query((row, at) -> {
                    total[0] = row.getLong("total");
                    return row(row);
                })
                .list();
        return new Slice<>(rows, page, size, total[0]);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getInt("running"),
                row.getString("words"),
                row.getString("lead_unit"),
                row.getString("part"),
                Standing.valueOf(row.getString("standing")),
                Light.valueOf(row.getString("light")),
                row.getString("deadline_phrase"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("days_left", Integer.class),
                row.getObject("last_report_on", LocalDate.class),
                row.getBoolean("reported"));
    }
}
