-- What do we tell, on paper?

create table weekly_reports (
    round_id     integer not null references rounds (id),
    week         text    not null,
    issue_number integer,
    words        jsonb   not null default '{}',
    version      integer not null default 0,
    issued_at    timestamptz,
    issued_by    text,
    as_of        date,
    log_position bigint,
    frozen       jsonb,
    docx_sha256  bytea,
    primary key (round_id, week),
    constraint week_is_iso check (week ~ '^[0-9]{4}-W[0-5][0-9]$'),
    constraint issue_number_is_unique unique (round_id, issue_number),
    constraint issued_means_frozen check ((issued_at is null) = (frozen is null) and (issued_at is null) = (docx_sha256 is null)
        and (issued_at is null) = (as_of is null) and (issued_at is null) = (log_position is null))
);
comment on table weekly_reports is 'The words the office wrote for a week; once issued, the figures as frozen and the digest of the paper.';
comment on column weekly_reports.frozen is 'The whole report as a record, as issued.';

create function issued_report_stays() returns trigger language plpgsql as $$
begin
    if old.issued_at is not null then
        raise exception 'an issued weekly report is frozen' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger issued_reports_stay before update or delete on weekly_reports for each row execute function issued_report_stays();
