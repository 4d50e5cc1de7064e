-- A feedback is corrected by hand for hours: its draft outlives page, session and restart.

create table feedback_outlines (
    id          uuid        primary key,
    round_id    integer     not null references rounds (id),
    name        text        not null,
    version     integer     not null,
    draft       jsonb       not null,
    started_at  timestamptz not null,
    started_by  text        not null,
    saved_at    timestamptz,
    constraint outline_versions_count_from_one check (version >= 1)
);
comment on table feedback_outlines is 'Feedbacks in numbered paragraphs as draft trees (P15): source, tree, and what is not used. No figure counts them.';
comment on column feedback_outlines.saved_at is 'When its problems were laid into the round; it is only read from then on.';
-- serves: the outlines of a round, the newest first
create index outlines_of_a_round on feedback_outlines (round_id, started_at);
