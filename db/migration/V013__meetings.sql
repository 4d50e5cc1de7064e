-- The weekly rhythm (facts.md W8, F18): who told of work in a week; what a meeting was to talk about, who came, what it decided.

create function tells_of_work(p_kind text) returns boolean
    language sql immutable as $$
    select p_kind not in ('CREATED', 'CHANGED', 'REPORT_ISSUED', 'SAMPLED', 'WARNED', 'ORDERED', 'INSTRUCTED', 'URGED', 'MEETING_HELD',
                          'RESOLVED', 'REGISTERED')
$$;
comment on function tells_of_work(text) is 'Whether an entry of the kind makes its unit one that reported in the week (填报); what is done to a unit does not.';

alter table meetings
    add column place   text,
    add column chair   text,
    add column state   text    not null default 'HELD',
    add column version integer not null default 0,
    add constraint meeting_state_is_known check (state in ('PLANNED', 'HELD', 'CANCELLED'));
comment on column meetings.state is 'What the workbook brings was held; a meeting planned here counts only once it is held.';
comment on column meetings.decisions is 'Decisions as one text, from the workbook; those recorded one by one stand in meeting_decisions.';
comment on column meetings.version is 'Raised with every change of agenda or attendance, so that a second writer is found out.';

create table meeting_agenda (
    round_id integer not null,
    meeting  integer not null,
    position integer not null,
    source   text    not null,
    task     text,
    words    text    not null,
    primary key (round_id, meeting, position),
    foreign key (round_id, meeting) references meetings (round_id, number),
    foreign key (round_id, task) references tasks (round_id, number),
    constraint agenda_source_is_known check (source in ('OVERDUE', 'RETURNED', 'AWAITING_DECISION', 'DUE', 'SILENT', 'OTHER')),
    constraint agenda_names_its_task check ((source in ('SILENT', 'OTHER')) = (task is null))
);
comment on table meeting_agenda is 'What a meeting is to talk about, in order, worded as things stood when it was drawn up.';

create table meeting_attendance (
    round_id integer not null,
    meeting  integer not null,
    position integer not null,
    name     text    not null,
    state    text    not null default 'EXPECTED',
    deputy   text,
    primary key (round_id, meeting, position),
    foreign key (round_id, meeting) references meetings (round_id, number),
    constraint attendee_is_listed_once unique (round_id, meeting, name),
    constraint attendance_is_known check (state in ('EXPECTED', 'PRESENT', 'ABSENT', 'DEPUTY')),
    constraint deputy_is_named check ((state = 'DEPUTY') = (deputy is not null))
);
comment on table meeting_attendance is 'Units and leaders asked to a meeting, and whether they came or sent somebody.';

create table meeting_decisions (
    round_id       integer not null,
    meeting        integer not null,
    number         integer not null,
    kind           text    not null,
    words          text    not null,
    problem        text,
    task           text,
    due            date,
    unit_id        integer references units (id),
    entry          uuid    not null,
    followed_up    text,
    followed_up_on date,
    followed_up_by text,
    primary key (round_id, meeting, number),
    foreign key (round_id, meeting) references meetings (round_id, number),
    foreign key (round_id, problem) references problems (round_id, number),
    foreign key (round_id, task) references tasks (round_id, number),
    constraint decision_kind_is_known check (kind in ('TASK', 'DEADLINE', 'INSTRUCTION', 'RECORD')),
    constraint decision_says_what_becomes_of_it check (case kind when 'TASK' then problem is not null
        when 'DEADLINE' then task is not null and due is not null
        when 'INSTRUCTION' then task is not null and unit_id is not null
        else true end),
    constraint follow_up_is_signed check ((followed_up is null) = (followed_up_on is null) and (followed_up is null) = (followed_up_by is null))
);
comment on table meeting_decisions is 'Decisions (决议) one by one, each with the ledger entry that says so, and what became of it.';
comment on column meeting_decisions.task is 'The task it gives a day or an instruction to; for a new task, its number once it is made.';
