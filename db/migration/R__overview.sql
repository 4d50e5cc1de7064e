-- How do we stand on a day? Derived from the ledger, nowhere stored. These functions are the only place where the standing
-- of a task or problem is computed in SQL (docs/decisions/0004); pages, API and papers all ask them.
-- The deadline of a task_standing is the one in force: the last extension granted up to the day, else the original, which stays
-- in tasks.deadline for ever.

drop function if exists problem_standings(integer, date);
drop function if exists slowest(text[]);
drop function if exists task_standings(integer, date);
drop function if exists measure_states(integer, date);
drop function if exists indicator_states(integer, date);
drop function if exists dossier_states(integer, date);
drop function if exists task_waits(integer, date);
drop function if exists deadline_in_force(integer, text, date, date);
drop function if exists added_after(integer, text, text, date);
drop function if exists added(integer);

create function added(p_round integer)
    returns table (task text, subject text, added_on date)
    language sql stable as $$
    select e.chain, e.subject, e.happened_on
    from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
    where e.round_id = p_round and e.kind = 'CREATED' and jsonb_exists(w.facts, 'added')
$$;
comment on function added(integer) is 'The tasks and measures that came into the tree only after the feedback had been broken down: before that day they were not there. What was brought in by import belongs to the round from its start. A table, not a question per row, so that the planner can ask it once.';

create function task_standings(p_round integer, p_day date)
    returns table (number text, problem text, standing text, since date, self_reported_on date, closed_on date,
                   last_report_on date, days_left integer, overdue boolean, light text, deadline date, extensions integer, returns integer, rework text)
    language sql stable as $$
    select s.number, s.problem, s.standing, s.since, s.self_reported_on,
           case when s.standing = 'CLOSED' then s.since end,
           s.last_report_on, s.days_left, s.overdue,
           case when s.standing in ('CLOSED', 'WITHDRAWN') then 'NONE'
                when s.overdue then 'RED'
                when s.days_left between 0 and s.yellow_days then 'YELLOW'
                else 'GREEN' end,
           s.deadline, s.extensions, s.returns, s.rework
    from (
        select d.*,
               d.standing not in ('CLOSED', 'WITHDRAWN') and d.deadline < p_day
                   and not (d.standing in ('SELF_REPORTED', 'REVIEWED', 'VERIFIED')
                            and coalesce(d.self_reported_on <= d.deadline, false)) as overdue,
               d.deadline - p_day as days_left
        from (
            select t.number, t.problem, coalesce(longer.until, t.deadline) as deadline, coalesce(longer.times, 0) as extensions,
                   r.yellow_days,
                   (select count(*)::integer from ledger_entries e
                    where e.round_id = t.round_id and e.chain = t.number and e.kind = 'RETURNED' and e.happened_on <= p_day) as returns,
                   case when turn.kind is null then case when told.first_on is null then 'UNCLAIMED' else 'UNDER_WAY' end
                        when turn.kind = 'CLAIMED' then case when told.first_on is null then 'NOT_STARTED' else 'UNDER_WAY' end
                        when turn.kind = 'FIRST_REVIEWED' then 'REVIEWED'
                        when turn.kind in ('RETURNED', 'REOPENED') then 'UNDER_WAY'
                        else turn.kind end as standing,
                   turn.happened_on as since,
                   case when turn.kind in ('RETURNED', 'REOPENED') then turn.kind end as rework,
                   (select max(e.happened_on) from ledger_entries e
                    where e.round_id = t.round_id and e.chain = t.number and e.kind = 'SELF_REPORTED'
                      and e.happened_on <= p_day) as self_reported_on,
                   told.last_on as last_report_on
            from tasks t
            join rounds r on r.id = t.round_id
            left join lateral (
                select e.kind, e.happened_on from ledger_entries e
                where e.round_id = t.round_id and e.chain = t.number and e.happened_on <= p_day
                  and e.kind in ('CLAIMED', 'SELF_REPORTED', 'FIRST_REVIEWED', 'VERIFIED', 'CLOSED', 'RETURNED', 'REOPENED', 'WITHDRAWN')
                order by e.happened_on desc, e.seq desc limit 1) turn on true
            left join lateral (
                select (array_agg(w.facts ->> 'until' order by e.happened_on desc, e.seq desc))[1]::date as until, count(*)::integer as times
                from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                where e.round_id = t.round_id and e.chain = t.number and e.kind = 'EXTENSION_GRANTED' and e.happened_on <= p_day) longer on true
            cross join lateral (
                select (select min(e.happened_on) from ledger_entries e
                        where e.round_id = t.round_id and e.chain = t.number and e.happened_on <= p_day
                          and e.kind = 'PROGRESS') as first_on,
                       (select max(e.happened_on) from ledger_entries e
                        where e.round_id = t.round_id and e.chain = t.number and e.happened_on <= p_day
                          and e.kind in ('PROGRESS', 'NO_PROGRESS')) as last_on) told
            where t.round_id = p_round and not exists (select from added(p_round) a where a.task = t.number and a.subject = t.number and a.added_on > p_day)
        ) d
    ) s
$$;
comment on function task_standings(integer, date) is 'One row per task of the round: where it stood at the end of the day; rework says that it was sent back, or opened again, and not reported done since.';

create function slowest(p_standings text[])
    returns text
    language sql immutable as $$
    select case when p_standings is null then 'UNCLAIMED'
                when p_standings <@ array['WITHDRAWN'] then 'WITHDRAWN'
                when p_standings <@ array['CLOSED', 'WITHDRAWN'] then 'CLOSED'
                when p_standings <@ array['VERIFIED', 'CLOSED', 'WITHDRAWN'] then 'VERIFIED'
                when p_standings <@ array['REVIEWED', 'VERIFIED', 'CLOSED', 'WITHDRAWN'] then 'REVIEWED'
                when p_standings <@ array['SELF_REPORTED', 'REVIEWED', 'VERIFIED', 'CLOSED', 'WITHDRAWN'] then 'SELF_REPORTED'
                when p_standings <@ array['UNCLAIMED', 'WITHDRAWN'] then 'UNCLAIMED'
                when p_standings <@ array['UNCLAIMED', 'NOT_STARTED', 'WITHDRAWN'] then 'NOT_STARTED'
                else 'UNDER_WAY' end
$$;
comment on function slowest(text[]) is 'A problem stands where the slowest of its tasks that are not withdrawn stands.';

create function problem_standings(p_round integer, p_day date)
    returns table (number text, tasks integer, standing text)
    language sql stable as $$
    select p.number, count(s.number)::integer, slowest(array_agg(s.standing) filter (where s.number is not null))
    from problems p
    left join task_standings(p_round, p_day) s on s.problem = p.number
    where p.round_id = p_round
    group by p.number
$$;
comment on function problem_standings(integer, date) is 'One row per problem of the round: how many tasks it has and where it stood at the end of the day.';

create function measure_states(p_round integer, p_day date)
    returns table (number text, task text, done boolean, last_report_on date, waived boolean)
    language sql stable as $$
    select m.number, m.task,
           s.standing = 'CLOSED' or coalesce(last.done and (back.seq is null or (last.happened_on, last.seq) > (back.happened_on, back.seq)), false),
           last.happened_on,
           exists (select from ledger_entries e where e.round_id = m.round_id and e.chain = m.task and e.subject = m.number
                   and e.kind = 'MEASURE_WAIVED' and e.happened_on <= p_day
                   and (back.seq is null or (e.happened_on, e.seq) > (back.happened_on, back.seq)))
    from measures m
    join task_standings(p_round, p_day) s on s.number = m.task
    left join lateral (
        select e.happened_on, e.seq from ledger_entries e
        join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
        where e.round_id = m.round_id and e.chain = m.task and e.happened_on <= p_day and e.kind in ('RETURNED', 'REOPENED')
          and m.number = any (string_to_array(w.facts ->> 'measures', ','))
        order by e.happened_on desc, e.seq desc limit 1) back on true
    left join lateral (
        select coalesce(fix.done, w.facts ->> 'result' = 'DONE', false) as done, e.happened_on, e.seq
        from (
            select r.round_id, r.chain, r.entry, r.happened_on, r.seq from ledger_entries r
            where r.round_id = m.round_id and r.chain = m.task and r.subject = m.number and r.happened_on <= p_day
              and r.kind = 'PROGRESS'
            order by r.happened_on desc, r.seq desc limit 1) e
        left join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
        left join lateral (
            select coalesce(cw.facts ->> 'result' = 'DONE', false) as done from ledger_entries c
            join ledger_payloads cw on cw.round_id = c.round_id and cw.entry = c.entry
            where c.round_id = e.round_id and c.chain = e.chain and c.corrects is not null and c.happened_on <= p_day
              and cw.facts ->> 'original' = e.entry::text
            order by c.seq desc limit 1) fix on true) last on true
    where m.round_id = p_round and not exists (select from added(p_round) a where a.task = m.task and a.subject = m.number and a.added_on > p_day)
$$;
comment on function measure_states(integer, date) is 'A measure is done when its last report, as corrected, says so, or its task is closed; one that a return or reopening names (fact measures) is open until it is reported done, or waived, again.';

create function indicator_states(p_round integer, p_day date)
    returns table (task text, name text, measured_in text, baseline numeric, target numeric, actual numeric, read_on date)
    language sql stable as $$
    select i.task, i.name, i.measured_in, i.baseline, i.target, last.value, last.happened_on
    from indicators i
    left join lateral (
        select v.value, coalesce(o.happened_on, e.happened_on) as happened_on from ledger_readings v
        join ledger_entries e on e.round_id = v.round_id and e.entry = v.entry
        join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
        left join ledger_entries o on e.corrects is not null and o.round_id = e.round_id and o.entry = (w.facts ->> 'original')::uuid
        where v.round_id = i.round_id and v.indicator = i.name and e.chain = i.task and e.happened_on <= p_day
        order by coalesce(o.happened_on, e.happened_on) desc, coalesce(o.seq, e.seq) desc, e.seq desc limit 1) last on true
    where i.round_id = p_round
$$;
comment on function indicator_states(integer, date) is 'What each indicator stood at: its last reading; one that corrects another takes its place.';

create function dossier_states(p_round integer, p_day date)
    returns table (number text, plan text, task_force text, ledger text, report text, mechanism text)
    language sql stable as $$
    select t.number, slots.plan, slots.task_force,
           case when exists (select from ledger_entries e where e.round_id = t.round_id and e.chain = t.number and e.kind = 'PROGRESS'
                             and e.happened_on <= p_day) then 'DOSSIER_FILLED' end,
           slots.report, slots.mechanism
    from tasks t
    left join lateral (
        select max(one.kind) filter (where one.slot = 'PLAN') as plan, max(one.kind) filter (where one.slot = 'TASK_FORCE') as task_force,
               max(one.kind) filter (where one.slot = 'REPORT') as report, max(one.kind) filter (where one.slot = 'MECHANISM') as mechanism
        from (select distinct on (w.facts ->> 'slot') w.facts ->> 'slot' as slot, e.kind
              from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
              where e.round_id = t.round_id and e.chain = t.number and e.kind in ('DOSSIER_FILLED', 'DOSSIER_WAIVED') and e.happened_on <= p_day
              order by w.facts ->> 'slot', e.happened_on desc, e.seq desc) one) slots on true
    where t.round_id = p_round
$$;
comment on function dossier_states(integer, date) is 'The six-part dossier (六个一) of each task: what filled or waived each slot last; the ledger fills itself.';

create function task_waits(p_round integer, p_day date)
    returns table (number text, act text, since date, entry_seq integer, author text, author_name text, unit_id integer, unit text)
    language sql stable as $$
    with open as (
        select s.number, s.standing from task_standings(p_round, p_day) s where s.standing not in ('CLOSED', 'WITHDRAWN')
    ), last as (
        select distinct on (e.chain, matter.of) e.chain, matter.of, e.kind, e.happened_on, e.seq, e.author, e.author_name, e.unit_id, e.unit
        from open o
        cross join lateral (
            -- in two parts, so that each is found in its index (turning_entries, course_entries)
            select t.* from ledger_entries t where t.round_id = p_round and t.chain = o.number and t.happened_on <= p_day
                and t.kind in ('SELF_REPORTED', 'FIRST_REVIEWED', 'VERIFIED', 'CLOSED', 'REOPENED')
            union all
            select c.* from ledger_entries c where c.round_id = p_round and c.chain = o.number and c.happened_on <= p_day
                and c.kind in ('APPLIED', 'DECIDED', 'RETURNED', 'EXTENSION_ASKED', 'EXTENSION_ENDORSED', 'EXTENSION_GRANTED',
                               'EXTENSION_REFUSED', 'WITHDRAWAL_ASKED', 'WITHDRAWAL_REFUSED')) e
        cross join lateral (select case when e.kind like 'EXTENSION%' then 'EXTENSION' when e.kind like 'WITHDRAWAL%' then 'WITHDRAWAL'
                                        else 'CLOSING' end as of) matter
        order by e.chain, matter.of, e.happened_on desc, e.seq desc
    )
    select l.chain, waits.act, l.happened_on, l.seq, l.author, l.author_name, l.unit_id, l.unit
    from last l
    join (values ('APPLIED', 'SIGN'), ('SELF_REPORTED', 'FIRST_REVIEW'), ('FIRST_REVIEWED', 'VERIFY'), ('VERIFIED', 'DECIDE'),
                 ('DECIDED', 'NUMBER'), ('RETURNED', 'APPLY'), ('REOPENED', 'APPLY'), ('EXTENSION_ASKED', 'DECIDE_EXTENSION'),
                 ('EXTENSION_ENDORSED', 'CONFIRM_EXTENSION'), ('WITHDRAWAL_ASKED', 'DECIDE_WITHDRAWAL')) waits (kind, act) on waits.kind = l.kind
    union all
    select distinct on (o.number) o.number, 'ANSWER', e.happened_on, e.seq, e.author, e.author_name, e.unit_id, e.unit
    from open o
    join ledger_entries e on e.round_id = p_round and e.chain = o.number and e.happened_on <= p_day and e.kind in ('ORDERED', 'INSTRUCTED')
    join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry and jsonb_exists(w.facts, 'letter')
    where not exists (select from ledger_entries a join ledger_payloads x on x.round_id = a.round_id and x.entry = a.entry
        where a.round_id = e.round_id and a.chain = e.chain and a.kind = 'ANSWERED' and a.happened_on <= p_day
          and x.facts ->> 'letter' = w.facts ->> 'letter')
    union all
    select o.number, 'CLAIM', null, null, null, null, null, null from open o where o.standing = 'UNCLAIMED'
$$;
comment on function task_waits(integer, date) is 'Which act each open task waits for, and since whose entry: a signature, a review, a decision, a rework, a claim.';

create function deadline_in_force(p_round integer, p_task text, p_original date, p_day date)
    returns date
    language sql stable as $$
    select coalesce((select (w.facts ->> 'until')::date
                     from ledger_entries e join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
                     where e.round_id = p_round and e.chain = p_task and e.kind = 'EXTENSION_GRANTED' and e.happened_on <= p_day
                     order by e.happened_on desc, e.seq desc limit 1), p_original)
$$;
comment on function deadline_in_force(integer, text, date, date) is 'The deadline of one task as it was on a day: by which an application made that day was in time.';
