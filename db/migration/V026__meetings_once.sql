-- A form by which a meeting is planned plans one, however often it is sent: nothing in the ledger tells of a meeting not yet held.

alter table meetings
    add column form_key text,
    add constraint form_plans_one_meeting unique (round_id, form_key);
comment on column meetings.form_key is 'The key of the form that planned it; null where the workbook brought it.';
