-- Who must be reminded? Letters, supervision orders, instructions, as objects of their own. That a letter was answered is not
-- stored here: it is what the ledger tells.

create table letters (
    round_id  integer not null references rounds (id),
    number    integer not null,
    task      text,
    problem   text    not null,
    stage     text    not null,
    deadline  date,
    subject   text    not null,
    words     text    not null,
    issued_on date    not null,
    answer_by date,
    issued_by text    not null,
    issuer    text    not null,
    primary key (round_id, number),
    foreign key (round_id, task) references tasks (round_id, number),
    foreign key (round_id, problem) references problems (round_id, number),
    constraint letter_stage_is_known check (stage in ('FIRST', 'SECOND', 'OVERDUE', 'ORDER', 'INSTRUCTION')),
    constraint warning_is_about_a_task_and_its_deadline
        check (stage not in ('FIRST', 'SECOND', 'OVERDUE') or (task is not null and deadline is not null)),
    constraint order_is_about_a_task_and_wants_an_answer
        check (stage not in ('OVERDUE', 'ORDER') or (task is not null and answer_by is not null)),
    constraint answer_is_not_due_before_the_letter check (answer_by >= issued_on)
);
comment on table letters is 'Reminders at yellow_days and second_days, supervision orders, leaders'' instructions: on a task, or on a whole problem.';
comment on column letters.number is 'Running number in the round, without gaps; the paper prints it after the year.';
comment on column letters.deadline is 'The version of the deadline it is about: an extension makes a new one, and new letters.';
comment on column letters.issued_by is 'The account, or system-warnings.';
comment on column letters.issuer is 'Who signs, as the paper prints it.';

-- The rule: however often and on however many instances the job runs, one letter per stage and version of the deadline.
create unique index one_letter_per_stage_and_deadline on letters (round_id, task, stage, deadline)
    where stage in ('FIRST', 'SECOND', 'OVERDUE');
-- serves: the letters of a task; of a problem
create index letters_of_a_task on letters (round_id, task, number);
create index letters_of_a_problem on letters (round_id, problem, number);

create table letter_recipients (
    round_id integer not null,
    letter   integer not null,
    position integer not null,
    capacity text    not null,
    unit_id  integer references units (id),
    name     text    not null,
    primary key (round_id, letter, position),
    foreign key (round_id, letter) references letters (round_id, number),
    constraint capacity_is_known check (capacity in ('PERSON', 'PRINCIPAL', 'UNIT', 'LEADER')),
    constraint only_a_leader_has_no_unit check (capacity = 'LEADER' or unit_id is not null)
);
comment on table letter_recipients is 'To whom a letter went, as addressed on its day.';
-- serves: the letters to one unit
create index letters_to_a_unit on letter_recipients (round_id, unit_id, letter);

create table shedlock (
    name       varchar(64)  primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);
comment on table shedlock is 'Which instance runs a scheduled job; written by the library of that name, in UTC.';

alter table rounds add constraint overdue_days_are_days check (overdue_days between 0 and 180);

-- A letter that went out stays as it was.
do $$
begin
    if not exists (select from pg_roles where rolname = 'zhuoluo_app') then return; end if;
    revoke update, delete on letters, letter_recipients from zhuoluo_app;
end
$$;
