-- What PostgreSQL keeps beside the history, for all nodes.

-- The one row of the room, while no other node can insert its own.
insert into room (epoch, last_seq)
select gen_random_uuid(), 0 where not exists (select * from room);

-- A node is a process, not a name; its sessions end with it.
create table if not exists node (
  id uuid primary key,
  name varchar(100) not null,
  alive_at timestamp with time zone not null
);

-- Whose name is whose. Until when it is kept for one who has left; while one is here, a session says so.
create table if not exists holder (
  folded varchar(200) primary key,
  name varchar(40) not null,
  client_id varchar(200) not null,
  kept_until timestamp with time zone not null
);

create index if not exists holder_by_client on holder (client_id);

create table if not exists session (
  id varchar(200) primary key,
  node uuid not null references node on delete cascade,
  holder varchar(200) not null references holder
);

create index if not exists session_by_node on session (node);
create index if not exists session_by_holder on session (holder);

select pg_advisory_unlock(2018);
