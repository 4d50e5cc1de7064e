-- After many rows came at once the planner still believes the tables empty; the application may ask for a count, and nothing else.
create function refresh_statistics() returns void
    language plpgsql security definer set search_path = public as $$
begin
    analyze problems, problem_labels, tasks, task_parts, measures, indicators, ledger_entries, ledger_payloads, ledger_readings;
end
$$;
comment on function refresh_statistics() is 'Called at the end of an import.';
