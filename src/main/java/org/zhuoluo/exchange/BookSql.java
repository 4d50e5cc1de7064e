package org.zhuoluo.exchange;

/**
 * The statements that tell the rows of a table whole. How things stand is worked out once for all of them, before the rows
 * are put together: for each row anew it would take as long as there are rows, squared.
 */
final class BookSql {

    /** The words last reported of a subject of task {@code t} up to the day, as corrected. */
    private static final String REPORTED = """
            select distinct on (e.subject) e.subject, e.happened_on, coalesce((
                    select cw.words from ledger_entries c join ledger_payloads cw on cw.round_id = c.round_id and cw.entry = c.entry
                    where c.round_id = e.round_id and c.chain = e.chain and c.corrects is not null and c.happened_on <= :day
                      and cw.facts ->> 'original' = e.entry::text order by c.seq desc limit 1), w.words) as words
            from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
            where e.round_id = :round and e.chain = t.number and e.kind = 'PROGRESS' and e.happened_on <= :day %s
            order by e.subject, e.happened_on desc, e.seq desc
            """;

    private static final String OF_TASK = """
            t.number as task, t.version, t.problem, t.running, t.words, t.goal, t.mode, t.leader, t.led_by, t.person, t.deadline_phrase,
            u.name as lead, s.standing, s.light, s.overdue, s.closed_on, p.list, p.words as problem_words, p.source_number,
            a.title as aspect, i.title as item,
            array(select x.part || y.name from task_parts x join units y on y.id = x.unit_id
                  where x.round_id = :round and x.task = t.number order by y.name) as parts
            """;

    private static final String FROM_TASK = """
            join s on s.number = t.number
            join problems p on p.round_id = :round and p.number = t.problem
            join units u on u.id = t.lead_unit_id
            left join aspects a on a.round_id = :round and a.number = p.aspect
            left join items i on i.round_id = :round and i.number = p.item
            """;

    static final String TASKS = """
            with s as materialized (select * from task_standings(:round, :day)),
                o as materialized (select task, count(*) filter (where not (done or waived)) as open
                    from measure_states(:round, :day) group by task)
            select t.number, %s,
                array(select m.position || '.' || m.words from measures m where m.round_id = :round and m.task = t.number order by m.position) as measures,
                array(select m.position || '.' || m.due_phrase from measures m where m.round_id = :round and m.task = t.number
                      and m.due_phrase is not null order by m.position) as dues,
                said.words as said, said.last_on,
                coalesce(o.open, 0) as open,
                array(select v.name from ledger_entries e join ledger_evidence v on v.round_id = e.round_id and v.entry = e.entry
                      where e.round_id = :round and e.chain = t.number and e.happened_on <= :day group by v.name order by v.name) as evidence,
                array(select m.name from mechanisms m where m.round_id = :round and m.problem = t.problem order by m.number) as mechanisms,
                (select w.facts ->> 'closingNumber' from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                 where s.standing = 'CLOSED' and e.round_id = :round and e.chain = t.number and e.kind = 'CLOSED' and e.happened_on <= :day
                 order by e.seq desc limit 1) as closing_number
            from unnest(cast(:numbers as text[])) with ordinality as n (number, at)
            join tasks t on t.round_id = :round and t.number = n.number
            %s
            left join o on o.task = t.number
            left join lateral (
                select max(r.happened_on) as last_on,
                    array_agg(case when r.subject = t.number then '0' else split_part(r.subject, '.', 3) end || '.' || r.words
                              order by r.subject <> t.number, nullif(split_part(r.subject, '.', 3), '')::integer) as words
                from (%s) r) said on true
            order by n.at
            """.formatted(OF_TASK, FROM_TASK, REPORTED.formatted(""));

    static final String MEASURES = """
            with s as materialized (select * from task_standings(:round, :day)),
                ms as materialized (select * from measure_states(:round, :day))
            select m.number, %s, m.words as measure_words, m.due_phrase, ms.done, said.words as said, said.happened_on as last_on
            from unnest(cast(:numbers as text[])) with ordinality as n (number, at)
            join measures m on m.round_id = :round and m.number = n.number
            join tasks t on t.round_id = :round and t.number = m.task
            %s
            join ms on ms.number = m.number and ms.task = m.task
            left join lateral (%s) said on true
            order by n.at
            """.formatted(OF_TASK, FROM_TASK, REPORTED.formatted("and e.subject = m.number"));

    static final String PROBLEMS = """
            with ps as materialized (select * from problem_standings(:round, :day))
            select p.number, p.version, p.list, p.nature, p.words as problem_words, p.key_problem, p.sensitive, p.earlier, p.source_number,
                a.title as aspect, i.title as item, ps.standing, ps.tasks,
                array(select b.kind || b.name from problem_labels l join labels b on b.round_id = l.round_id and b.name = l.label
                      where l.round_id = :round and l.problem = p.number order by b.position, b.name) as labels,
                array(select u.name from tasks t join units u on u.id = t.lead_unit_id where t.round_id = :round and t.problem = p.number
                      and (:whole or t.lead_unit_id = :mine or exists (select from task_parts x
                          where x.round_id = :round and x.task = t.number and x.unit_id = :mine))
                      group by u.name order by min(t.running)) as leads
            from unnest(cast(:numbers as text[])) with ordinality as n (number, at)
            join problems p on p.round_id = :round and p.number = n.number
            join ps on ps.number = p.number
            left join aspects a on a.round_id = :round and a.number = p.aspect
            left join items i on i.round_id = :round and i.number = p.item
            order by n.at
            """;

    private BookSql() {}
}
