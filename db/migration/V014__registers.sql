-- Registers with a life: files of documents in versions, one deputy at a time, and what happened to a row of a register.

create table document_files (
    round_id    integer     not null,
    document    integer     not null,
    version     integer     not null,
    sha256      text        not null,
    name        text        not null,
    media       text        not null,
    bytes       bigint      not null,
    uploaded_at timestamptz not null,
    uploaded_by text        not null,
    note        text,
    entry       uuid        not null,
    primary key (round_id, document, version),
    foreign key (round_id, document) references documents (round_id, number),
    foreign key (round_id, entry) references ledger_entries (round_id, entry),
    constraint versions_count_from_one check (version >= 1),
    constraint file_is_named_by_its_digest check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint replacement_says_why check (version = 1 or note is not null)
);
comment on table document_files is 'The files of guidance documents and templates; a new version replaces the one before, which is kept.';
comment on column document_files.entry is 'The ledger entry that proves the file, so that the evidence store keeps it.';

alter table deputies add constraint one_deputy_at_a_time exclude using gist
    (int4range(absent_id, absent_id, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null);
-- serves: whom has this person named
create index deputies_for_a_person on deputies (absent_id, starts_on);

-- serves: what happened to the rows of the registers (mechanism_states, accountability_voidings, the history of one row)
create index register_entries on ledger_entries (round_id, chain, happened_on, seq) where kind = 'REGISTERED';
