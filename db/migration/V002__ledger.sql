-- What was said and proved, in which order? Nothing here is ever updated or deleted, but for the head of a chain and the queue.

create table ledger_entries (
    round_id    integer     not null,
    entry       uuid        not null,
    chain       text        not null,
    seq         integer     not null,
    subject     text        not null,
    kind        text        not null,
    unit_id     integer,
    unit        text,
    author      text        not null,
    author_name text        not null,
    happened_on date        not null,
    recorded_at timestamptz not null,
    corrects    uuid,
    pledge      integer,
    body        bytea       not null,
    digest      bytea       not null,
    primary key (round_id, entry),
    constraint entry_has_one_place_in_its_chain unique (round_id, chain, seq),
    constraint digest_is_that_of_the_body check (digest = sha256('\x00'::bytea || body)),
    constraint correction_names_an_entry check ((kind = 'CORRECTION') = (corrects is not null)),
    constraint correction_stays_in_the_round foreign key (round_id, corrects) references ledger_entries (round_id, entry)
);
comment on table ledger_entries is 'The append-only ledger. body holds the exact bytes that are hashed; every other column is a copy for queries.';
comment on column ledger_entries.chain is 'Task 7.2, problem 7, or the empty text for the round itself: what is linked entry by entry.';
comment on column ledger_entries.seq is 'Place in the chain, from 1 without gaps.';
comment on column ledger_entries.subject is 'What the entry is about: 7, 7.2, 7.2.1, or the empty text.';
comment on column ledger_entries.happened_on is 'The day it happened, as stated; figures as of a day count by it.';
-- serves: the standing of every task of a round on a day (the last entry that turned it)
create index turning_entries on ledger_entries (round_id, chain, happened_on desc, seq desc) include (kind)
    where kind in ('CLAIMED', 'SELF_REPORTED', 'FIRST_REVIEWED', 'VERIFIED', 'CLOSED', 'RETURNED', 'REOPENED', 'WITHDRAWN');
-- serves: first and last progress of a task, who reported in a week
create index reports_of_a_round on ledger_entries (round_id, chain, happened_on) include (unit_id)
    where kind in ('PROGRESS', 'NO_PROGRESS');
-- serves: what happened in a round between two days (weekly report)
create index entries_of_a_period on ledger_entries (round_id, happened_on);
-- serves: was this entry corrected?
create index corrections on ledger_entries (round_id, corrects) where corrects is not null;

create table ledger_payloads (
    round_id integer not null,
    entry    uuid    not null,
    salt     bytea   not null,
    payload  bytea   not null,
    words    text    not null,
    facts    jsonb   not null default '{}',
    primary key (round_id, entry),
    foreign key (round_id, entry) references ledger_entries (round_id, entry),
    constraint salt_has_32_bytes check (length(salt) = 32)
);
comment on table ledger_payloads is 'What was said, apart from the entry, so that a text can be destroyed lawfully while the chain stands.';

create table ledger_readings (
    round_id  integer not null,
    entry     uuid    not null,
    indicator text    not null,
    value     numeric not null,
    primary key (round_id, entry, indicator),
    foreign key (round_id, entry) references ledger_entries (round_id, entry)
);
comment on table ledger_readings is 'Readings of indicators that came with an entry (copies of the payload).';

create table ledger_evidence (
    round_id integer not null,
    entry    uuid    not null,
    position integer not null,
    sha256   bytea   not null,
    name     text    not null,
    media    text    not null,
    bytes    bigint  not null,
    primary key (round_id, entry, position),
    foreign key (round_id, entry) references ledger_entries (round_id, entry)
);
comment on table ledger_evidence is 'Files that came with an entry; the content lies in the evidence store under its digest.';
-- serves: is this file referred to at all (collector), and by which entries (download)
create index evidence_by_digest on ledger_evidence (sha256, round_id);

create table ledger_chains (
    round_id    integer     not null,
    chain       text        not null,
    last_seq    integer     not null default 0,
    last_digest bytea       not null,
    last_at     timestamptz not null,
    primary key (round_id, chain)
);
comment on table ledger_chains is 'The head of each chain: the row locked while an entry is written.';

create table ledger_requests (
    author         text        not null,
    key            text        not null,
    request_sha256 bytea       not null,
    round_id       integer     not null,
    entry          uuid        not null,
    primary key (author, key)
);
comment on table ledger_requests is 'Idempotency keys: the same key of the same author writes once.';

create table ledger_pending (
    n        bigint generated always as identity (cache 1) primary key,
    round_id integer not null,
    entry    uuid    not null unique
);
comment on table ledger_pending is 'Committed entries waiting for their log position; n is drawn while the chain is locked.';

create table ledger_positions (
    position bigint  primary key,
    round_id integer not null,
    entry    uuid    not null unique,
    digest   bytea   not null,
    foreign key (round_id, entry) references ledger_entries (round_id, entry),
    constraint positions_count_from_zero check (position >= 0)
);
comment on table ledger_positions is 'The log: a dense numbering of all entries of all rounds. Figures and reports name a position.';

create table pledges (
    version integer     primary key,
    text    text        not null,
    since   date        not null
);
comment on table pledges is 'Texts of the truthfulness pledge (真实性承诺); an entry keeps version and digest of the one it was made under.';
insert into pledges (version, text, since)
values (1, '本人承诺:所填报的整改情况、数据和佐证材料真实、准确、完整,如有虚假,愿承担相应责任。', date '2020-04-01');

-- Guards ---------------------------------------------------------------------------------------------------------------

create function ledger_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;

do $$
declare
    guarded text;
begin
    foreach guarded in array array['ledger_entries', 'ledger_payloads', 'ledger_readings', 'ledger_evidence',
                                   'ledger_requests', 'ledger_positions', 'pledges'] loop
        execute format('create trigger %I_is_append_only before update or delete on %I for each row execute function ledger_refuses_change()', guarded, guarded);
        execute format('create trigger %I_is_never_truncated before truncate on %I for each statement execute function ledger_refuses_change()', guarded, guarded);
        execute format('alter table %I enable always trigger %I', guarded, guarded || '_is_append_only');
        execute format('alter table %I enable always trigger %I', guarded, guarded || '_is_never_truncated');
    end loop;
end
$$;
