-- By what the tasks of a round are told apart, where that is not written in the task itself (Cut).

drop function if exists task_towns(integer);
drop function if exists is_town(text);

create function is_town(p_kind text)
    returns boolean
    language sql immutable as $$
    select coalesce(p_kind in ('乡镇', '街道', '镇', '乡', '民族乡', '苏木', '乡镇街道', '街道办', '街道办事处'), false)
$$;
comment on function is_town(text) is 'Whether units of this kind (单位类型 of the workbook) are towns or sub-districts: the level below the district.';

create function task_towns(p_round integer)
    returns table (task text, towns integer, unit integer)
    language sql stable as $$
    with recursive up as (
        select u.id as unit, u.id as at, u.kind, u.parent_id, 0 as steps from units u
        where u.region_id = (select r.region_id from rounds r where r.id = p_round)
        union all
        select up.unit, p.id, p.kind, p.parent_id, up.steps + 1 from up join units p on p.id = up.parent_id
        where not is_town(up.kind) and up.steps < 20
    ), town as (
        select up.unit, up.at from up where is_town(up.kind)
    ), touched as (
        select k.number as task, town.at, true as leads from tasks k join town on town.unit = k.lead_unit_id
        where k.round_id = p_round
        union all
        select x.task, town.at, false from task_parts x join town on town.unit = x.unit_id
        where x.round_id = p_round and x.part = 'RESPONSIBLE'
    )
    select k.number, count(distinct t.at)::integer,
           coalesce(max(t.at) filter (where t.leads), case when count(distinct t.at) = 1 then max(t.at) end)
    from tasks k left join touched t on t.task = k.number
    where k.round_id = p_round
    group by k.number
$$;
comment on function task_towns(integer) is 'Each task once: how many towns do its work, and the one it counts for. A unit lies in the town that it is or that is above it; a task counts for the town its lead unit lies in, else for the only town its responsible units lie in, else for none (no town, or several).';
