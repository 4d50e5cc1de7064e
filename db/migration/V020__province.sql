-- A province looks at a hundred rounds of ten thousand entries each (docs/scale.md): what a page asks of a round must not grow
-- with what was said in it.

-- serves: first and last report of a task, last report of a measure, from the index alone; it takes the place of reports_of_a_round,
-- which knew neither kind nor subject, so that every report was fetched to learn which was the first progress, and the last on a measure
create index reports_of_a_task on ledger_entries (round_id, chain, happened_on, seq) include (kind, subject, entry)
    where kind in ('PROGRESS', 'NO_PROGRESS');
drop index reports_of_a_round;
-- serves: when did a unit last tell of its work (units of a round, who has not reported this week)
create index entries_of_a_unit on ledger_entries (round_id, unit_id, happened_on) include (kind);
-- serves: which tasks and measures came into the tree after a day (added_after)
create index creations on ledger_entries (round_id, chain, subject, happened_on) where kind = 'CREATED';
