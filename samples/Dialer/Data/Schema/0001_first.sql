create table contact (
    id          text    not null primary key,
    name        text    not null,
    company     text    not null,
    phone       text    not null unique,
    note        text    not null,
    search_text text    not null,
    created_at  integer not null
) strict;

create index contact_by_name on contact (name, id);

create table call (
    id                text    not null primary key,
    idempotency_key   text    unique,
    fingerprint       text,
    contact_id        text    references contact (id) on delete set null,
    client_id         text,
    to_phone          text    not null,
    from_phone        text    not null,
    provider          text    not null,
    conference_id     text    unique,
    cause             text,
    cause_text        text,
    cause_detail      text,
    agent_attempt     integer not null,
    agent_participant text,
    agent_leg_id      text,
    agent_state       text    not null,
    agent_muted       integer not null,
    agent_hold        integer not null,
    agent_joined_at   integer,
    lead_attempt      integer not null,
    lead_participant  text,
    lead_leg_id       text,
    lead_state        text    not null,
    lead_muted        integer not null,
    lead_hold         integer not null,
    lead_joined_at    integer,
    created_at        integer not null,
    ended_at          integer,
    outcome           text,
    notes             text    not null,
    version           integer not null
) strict;

-- The database decides who is busy, however many requests come at once.
create unique index one_live_call_an_agent on call (client_id) where ended_at is null;
create unique index one_live_call_a_number on call (to_phone) where ended_at is null;

create index call_by_age on call (created_at, id);
create index call_by_agent on call (client_id, created_at);
create index call_by_contact on call (contact_id, created_at);

create table api_key (
    hash       text    not null primary key,
    created_at integer not null
) strict;
