-- Times are ticks of UTC. The number of a row says which one is older.

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
