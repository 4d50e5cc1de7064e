-- What files call units: said once by the office, counted for the next file.

create table unit_names (
    region_id integer not null references regions (id),
    words     text    not null,
    position  integer not null,
    unit_id   integer not null references units (id),
    constraint unit_names_are_said_once primary key (region_id, words, position),
    constraint unit_names_say_something check (words <> '')
);
comment on table unit_names is 'A name as files write it, and the units it means: said by the office when a file was brought in.';
comment on column unit_names.words is 'As names are compared: half width, without blanks and signs that have no shape.';
