package org.zhuoluo.closing;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of a round that are closed today: what a follow-up review draws from. One statement, whatever their number. */
@Component
class ClosedTasks {

    private static final String CLOSED = """
            with drawn as (
                select t.task, count(*)::integer as times from ledger_entries e
                join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                cross join unnest(string_to_array(w.facts ->> 'tasks', ',')) t(task)
                where e.round_id = :round and e.chain = '' and e.kind = 'SAMPLED' group by t.task)
            select t.number, t.words, coalesce(u.short_name, u.name) as lead_unit, s.closed_on, coalesce(d.times, 0) as drawn,
                (select max(e.happened_on) from ledger_entries e
                 where e.round_id = :round and e.chain = t.number and e.kind = 'LOOKED_BACK') as looked_on
            from task_standings(:round, :today) s
            join tasks t on t.round_id = :round and t.number = s.number
            join problems p on p.round_id = :round and p.number = t.problem
            join units u on u.id = t.lead_unit_id
            left join drawn d on d.task = t.number
            where s.standing = 'CLOSED'
              and (cast(:list as text) is null or p.list = :list)
              and (cast(:label as text) is null or exists (select from problem_labels l
                where l.round_id = :round and l.problem = t.problem and l.label = :label))
            order by t.running
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ClosedTask> in(int round, Sampling.Range range) {
        return jdbc.sql(CLOSED)
                .param("round", round)
                .param("today", LocalDate.now(clock))
                .param("list", range.list() == null ? null : range.list().name(), Types.VARCHAR)
                .param("label", range.label(), Types.VARCHAR)
                .query(ClosedTask.class)
                .list();
    }

    List<String> labels(int round) {
        return jdbc.sql("select name from labels where round_id = ? order by position, name")
                .param(round)
                .query(String.class)
                .list();
    }
}
