-- Is it truly done, and who says so? What happens to a task is in the ledger; here is only who is looking at it just now.

create table review_claims (
    round_id   integer     not null,
    task       text        not null,
    step       text        not null,
    login      text        not null,
    name       text        not null,
    claimed_at timestamptz not null,
    constraint one_holder_per_task_and_step primary key (round_id, task, step),
    foreign key (round_id, task) references tasks (round_id, number),
    constraint claimed_step_is_a_review check (step in ('FIRST_REVIEW', 'VERIFICATION', 'DECISION'))
);
comment on table review_claims is 'Who has taken a review in hand (领取), so that no two do it at once. Removed when the step is taken or given back; after a day anybody may take it over.';
