-- Which template makes the Word papers of a region, kind by kind: every version is kept, and the newest is in force.

create table paper_templates (
    region_id   integer     not null references regions (id),
    kind        text        not null,
    version     integer     not null,
    sha256      text,
    name        text,
    bytes       bigint,
    note        text        not null,
    uploaded_at timestamptz not null,
    uploaded_by text        not null,
    round_id    integer     not null references rounds (id),
    entry       uuid        not null,
    primary key (region_id, kind, version),
    foreign key (round_id, entry) references ledger_entries (round_id, entry),
    constraint template_versions_count_from_one check (version >= 1),
    constraint template_is_named_by_its_digest check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint template_has_a_file_or_is_the_house_s check ((sha256 is null) = (name is null) and (sha256 is null) = (bytes is null))
);
comment on table paper_templates is 'Templates of the region''s office for the Word papers of all its rounds; without a row the house''s own makes them.';
comment on column paper_templates.kind is 'A PaperKind.';
comment on column paper_templates.sha256 is 'The file in the evidence store; null where the version is the return to the house''s own.';
comment on column paper_templates.entry is 'The ledger entry that proves the file, so that the evidence store keeps it; in the round from which it was uploaded.';

create function paper_template_stays() returns trigger language plpgsql as $$
begin
    raise exception 'versions of templates are append-only' using errcode = 'restrict_violation';
end
$$;
create trigger paper_templates_stay before update or delete on paper_templates for each row execute function paper_template_stays();

alter table weekly_reports
    add column template_version integer,
    add column template_sha256 text,
    add constraint template_made_what_is_issued check ((template_version is null) = (template_sha256 is null)
        and (template_version is null or issued_at is not null));
comment on column weekly_reports.template_version is 'Which version of the template made the Word file (0: the house''s own, never replaced); null on reports issued before templates could be replaced.';

do $$
begin
    if not exists (select from pg_roles where rolname = 'zhuoluo_app') then return; end if;
    grant select, insert on paper_templates to zhuoluo_app;
    revoke update, delete, truncate on paper_templates from zhuoluo_app;
end
$$;
