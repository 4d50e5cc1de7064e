-- Run once by a database administrator (the embedded server runs it by itself). Passwords are set apart from this file.
-- owner owns everything and signs in nowhere; the migrator becomes owner while Flyway runs; the application may select
-- and insert on the ledger, nothing more; the sequencer numbers entries; the auditor reads; the redactor may take away
-- a text lawfully (never an entry).
do $$
begin
    if not exists (select from pg_roles where rolname = 'zhuoluo_owner') then create role zhuoluo_owner nologin; end if;
    if not exists (select from pg_roles where rolname = 'zhuoluo_migrator') then create role zhuoluo_migrator login; end if;
    if not exists (select from pg_roles where rolname = 'zhuoluo_app') then create role zhuoluo_app login; end if;
    if not exists (select from pg_roles where rolname = 'zhuoluo_sequencer') then create role zhuoluo_sequencer nologin; end if;
    if not exists (select from pg_roles where rolname = 'zhuoluo_auditor') then create role zhuoluo_auditor nologin; end if;
    if not exists (select from pg_roles where rolname = 'zhuoluo_redactor') then create role zhuoluo_redactor nologin; end if;
end
$$;

grant zhuoluo_owner to zhuoluo_migrator;
-- The application steps into the sequencer's role for one transaction at a time (set local role), and is nobody else before and after.
alter role zhuoluo_app noinherit;
grant zhuoluo_sequencer to zhuoluo_app;
