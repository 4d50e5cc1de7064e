package org.zhuoluo.overview;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.organisation.Person;
import org.zhuoluo.rectification.Rounds;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Week;

/** The door to the units at work in a round: each with its own three lists (facts.md W6). A task counts for every unit that does some of it. */
@Component
@Transactional(readOnly = true)
public class Workload {

    private static final String ROWS = """
            , w as (
                select t.*, x.unit_id, x.unit_id = t.lead_unit_id as leads, x.answers from t
                join lateral (
                    select y.unit_id, bool_or(y.answers) as answers
                    from (select t.lead_unit_id as unit_id, true as answers
                        union all select k.unit_id, k.part = 'RESPONSIBLE' from task_parts k
                        where k.round_id = :round and k.task = t.number and k.part <> 'SUPERVISING') y
                    group by y.unit_id) x on true
            ), last as (
                select v.unit_id, (select max(e.happened_on) from ledger_entries e
                    where e.round_id = :round and e.unit_id = v.unit_id and e.happened_on <= :day and tells_of_work(e.kind)) as on_day
                from (select distinct w.unit_id from w) v
            )
            select u.id, u.name, count(*) filter (where w.leads) as leads, count(*) filter (where not w.leads) as takes_part,
                count(*) filter (where w.list = 'FEEDBACK') as feedback,
                count(*) filter (where w.list = 'DURING_INSPECTION') as during_inspection,
                count(*) filter (where w.list = 'SELF_CHECK') as self_check,
                count(*) filter (where w.standing not in ('CLOSED', 'WITHDRAWN')) as open,
                count(*) filter (where w.answers and w.standing not in ('CLOSED', 'WITHDRAWN')) as answers_for,
                count(*) filter (where w.standing = 'CLOSED') as closed, count(*) filter (where w.overdue) as overdue,
                last.on_day as last_entry_on, coalesce(last.on_day >= :monday, false) as reported_this_week
            from w join units u on u.id = w.unit_id left join last on last.unit_id = u.id
            """;

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Workload(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All units with work in the round, those with most overdue first, then those with most open. */
    public List<UnitRow> list(int round, Filter filter, Person by) {
        return rows(
                Sight.of(rounds, round, filter, clock, by),
                ROWS + " group by u.id, u.name, last.on_day order by overdue desc, open desc, u.id");
    }

    /** Units that lead or answer for an open task and wrote nothing in the week of the day (未填报). */
    public List<UnitRow> silent(int round, Filter filter, Person by) {
        return list(round, filter, by).stream().filter(UnitRow::isSilent).toList();
    }

    /** Units that lead a task of the lists looked at. */
    public List<UnitRow> leading(int round, Filter filter, Person by) {
        return list(round, filter, by).stream().filter(row -> row.leads() > 0).toList();
    }

    /** One of them; missing where the unit has nothing to do with what the person may see. */
    public UnitRow unit(int round, int unit, Filter filter, Person by) {
        Sight sight = Sight.of(rounds, round, filter, clock, by);
        return rows(sight, ROWS + " where u.id = " + unit + " group by u.id, u.name, last.on_day").stream()
                .findFirst()
                .orElseThrow(() -> new Missing("unit", unit));
    }

    private List<UnitRow> rows(Sight sight, String sql) {
        return sight.tasks(jdbc, sql)
                .param("monday", Week.of(sight.day()).monday())
                .query(UnitRow.class)
                .list();
    }
}
