-- The application works; it owns nothing. Where the roles of db/setup/roles.sql do not exist (an external database run under
-- one account), nothing is granted, the triggers still hold, and the verification page says that privileges are wide.
do $$
begin
    if not exists (select from pg_roles where rolname = 'zhuoluo_app') then return; end if;
    grant select, insert, update, delete on all tables in schema public to zhuoluo_app;
    grant usage, select on all sequences in schema public to zhuoluo_app;
    revoke update, delete, truncate on ledger_entries, ledger_payloads, ledger_readings, ledger_evidence, ledger_requests, pledges from zhuoluo_app;
    revoke insert on pledges from zhuoluo_app;
    revoke delete on ledger_chains from zhuoluo_app;
    revoke insert, update, delete on ledger_positions from zhuoluo_app;
    revoke update, delete on ledger_pending from zhuoluo_app;
    grant select on ledger_entries, ledger_pending, ledger_positions to zhuoluo_sequencer;
    grant delete on ledger_pending to zhuoluo_sequencer;
    grant insert on ledger_positions to zhuoluo_sequencer;
    grant select on all tables in schema public to zhuoluo_auditor;
    grant select, delete on ledger_payloads to zhuoluo_redactor;
end
$$;
