-- A store as version 1 wrote it. Never changed: it stands for the files that users have.

pragma application_id = 0x43436C53;

create table conference (
    number        integer not null primary key,
    id            text    not null unique,
    version       integer not null,
    state         blob    not null,
    next_due      integer,
    live          integer not null,
    quarantined   integer not null,
    claimed_until integer not null,
    ended_at      integer
) strict;

create index conference_due on conference (next_due, number) where next_due is not null;
create index conference_live on conference (number) where live = 1;
create index conference_ended on conference (ended_at) where ended_at is not null;

-- An event of no conference is kept by its time alone.
create table event (
    key        text    not null primary key,
    conference text,
    seen_at    integer not null
) strict, without rowid;

create index event_of_conference on event (conference) where conference is not null;
create index event_of_none on event (seen_at) where conference is null;

create table index_key (
    key        text not null primary key,
    conference text not null
) strict, without rowid;

create index index_key_of_conference on index_key (conference);

create table reservation (
    name   text not null primary key,
    holder text not null
) strict, without rowid;

create index reservation_of_holder on reservation (holder);

create table command (
    number     integer not null primary key,
    conference text    not null,
    id         text    not null,
    payload    blob    not null,
    claimed    integer not null,
    unique (conference, id)
) strict;

-- due: when the oldest pending callback may be made; null if none is pending.
create table stream (
    number        integer not null primary key,
    name          text    not null unique,
    last_sequence integer not null,
    due           integer,
    claimed_by    text,
    claimed_until integer not null,
    used_at       integer not null
) strict;

create index stream_due on stream (due, number) where due is not null;
create index stream_idle on stream (used_at) where due is null;

-- What is done is deleted; what was given up is kept for a person to look at.
create table callback (
    stream       text    not null,
    sequence     integer not null,
    payload      blob    not null,
    status       integer not null,
    attempts     integer not null,
    not_before   integer,
    completed_by text    not null,
    added_at     integer not null,
    primary key (stream, sequence)
) strict;

create table parked_event (
    key        text    not null primary key,
    payload    blob    not null,
    attempts   integer not null,
    not_before integer not null
) strict;

insert into conference (number, id, version, state, next_due, live, quarantined, claimed_until, ended_at) values
    (1, 'live', 3, cast('state of live' as blob), 639032112000000000, 1, 0, 0, null),
    (2, 'ended', 9, cast('state of ended' as blob), null, 0, 1, 0, 639032112000000000);
insert into event (key, conference, seen_at) values ('event 1', 'live', 639032112000000000), ('loose', null, 639032112000000000);
insert into index_key (key, conference) values ('leg 1', 'live');
insert into reservation (name, holder) values ('dial lead', 'live');
insert into command (number, conference, id, payload, claimed) values
    (1, 'live', 'first', cast('first command' as blob), 1),
    (2, 'live', 'second', cast('second command' as blob), 0);
insert into stream (number, name, last_sequence, due, claimed_by, claimed_until, used_at) values (1, 'live', 2, 639032112000000000, null, 0, 639032112000000000);
insert into callback (stream, sequence, payload, status, attempts, not_before, completed_by, added_at) values
    ('live', 1, cast('first callback' as blob), 2, 6, null, '[]', 639032112000000000),
    ('live', 2, cast('second callback' as blob), 0, 1, 639032112000000000, '["My.Handler"]', 639032112000000000);
insert into parked_event (key, payload, attempts, not_before) values ('parked', cast('event' as blob), 2, 639032112000000000);

pragma user_version = 1;
