-- What the registers beside the tree say on a day. Nothing here is stored: it is asked of the rows and of the entries about them.

drop function if exists mechanism_states(integer, date);
drop function if exists accountability_voidings(integer, date);

create function mechanism_states(p_round integer, p_day date)
    returns table (number integer, name text, nature text, unit text, problem text, state text, issued_on date, reference text,
                   revised_on date, checked_on date, checked_by text, lapsed_on date)
    language sql stable as $$
    with told as (
        select (w.facts ->> 'number')::integer as number, w.facts ->> 'act' as act, w.facts ->> 'reference' as reference,
               w.facts ->> 'checkedBy' as checked_by, e.happened_on, e.seq
        from ledger_entries e
        join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
        where e.round_id = p_round and e.chain = '' and e.kind = 'REGISTERED' and w.facts ->> 'register' = 'MECHANISM'
    ),
    life as (
        select t.number,
               min(t.happened_on) filter (where t.act = 'DRAFTED') as drafted_on,
               min(t.happened_on) filter (where t.act = 'ISSUED' and t.happened_on <= p_day) as issued_on,
               max(t.happened_on) filter (where t.act = 'REVISED' and t.happened_on <= p_day) as revised_on,
               max(t.happened_on) filter (where t.act = 'CHECKED' and t.happened_on <= p_day) as checked_on,
               max(t.happened_on) filter (where t.act = 'LAPSED' and t.happened_on <= p_day) as lapsed_on,
               (array_agg(t.reference order by t.happened_on desc, t.seq desc)
                   filter (where t.reference is not null and t.happened_on <= p_day))[1] as reference,
               (array_agg(t.checked_by order by t.happened_on desc, t.seq desc)
                   filter (where t.act = 'CHECKED' and t.happened_on <= p_day))[1] as checked_by
        from told t group by t.number
    )
    select m.number, m.name, m.nature, m.unit, m.problem,
           case when l.lapsed_on is not null then 'LAPSED'
                when m.issued_on <= p_day or l.issued_on is not null or (m.issued_on is null and l.drafted_on is null) then 'IN_FORCE'
                else 'DRAFT' end,
           least(m.issued_on, l.issued_on), l.reference, l.revised_on, l.checked_on, l.checked_by, l.lapsed_on
    from mechanisms m
    left join life l on l.number = m.number
    where m.round_id = p_round
      and (m.issued_on <= p_day or l.issued_on is not null or l.drafted_on <= p_day or (m.issued_on is null and l.drafted_on is null))
$$;
comment on function mechanism_states(integer, date) is 'Mechanisms known by a day: drafted, in force or lapsed; one brought in without a day counts as in force always.';

create function accountability_voidings(p_round integer, p_day date)
    returns table (number integer, voided_on date, voided_by text, reason text)
    language sql stable as $$
    select (w.facts ->> 'number')::integer, e.happened_on, e.author_name, w.words
    from ledger_entries e
    join ledger_payloads w on w.round_id = e.round_id and w.entry = e.entry
    where e.round_id = p_round and e.chain = '' and e.kind = 'REGISTERED' and e.happened_on <= p_day
      and w.facts ->> 'register' = 'ACCOUNTABILITY' and w.facts ->> 'act' = 'VOIDED'
$$;
comment on function accountability_voidings(integer, date) is 'Rows of the accountability register that a later entry declared wrong: they are shown struck through and not counted.';
