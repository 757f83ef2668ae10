-- Which nodes are alive, what they have claimed, and what they are to send.

create table node (
    name        text    not null primary key,
    lease_until integer not null
) strict, without rowid;

alter table conference add column claimed_by text;
alter table command add column owner text;

create index command_of_owner on command (owner);
