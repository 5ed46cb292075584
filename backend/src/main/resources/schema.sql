-- Portable SQL: H2 today, PostgreSQL where there is more than one node.

-- One row: which history this is, and the number of its last message.
create table if not exists room (
  epoch varchar(36) not null,
  last_seq bigint not null
);

create table if not exists said (
  seq bigint primary key,
  sender varchar(40) not null,
  info varchar(2000) not null,
  said_at timestamp(3) with time zone not null,
  message_key varchar(64)
);

-- A sender's key is stored once, however often it arrives; those without a key are all different.
create unique index if not exists said_once on said (sender, message_key);

-- Whether a text can be stored: the last that was tried, after one could not be.
create table if not exists trial (
  info varchar(2000) not null
);
