-- What lies below a region? Asked by who sees the rounds of many regions side by side (docs/decisions/0008).

drop function if exists regions_within(integer);

create function regions_within(p_region integer)
    returns table (region integer, name text, way text)
    language sql stable as $$
    with recursive within as (
        select r.id, '' as name, lpad(r.id::text, 10, '0') as way from regions r where r.id = p_region
        union all
        select r.id, ltrim(w.name || ' ' || r.name), w.way || lpad(r.id::text, 10, '0') from regions r join within w on r.parent_id = w.id
    )
    select id, name, way from within
$$;
comment on function regions_within(integer) is 'The region and all regions below it: how each is called from there (nothing for the region itself), and where it stands in the order of the tree.';
