-- What PostgreSQL keeps beside the history, for all nodes.

-- The one row of the room, while no other node can insert its own.
insert into room (epoch, last_seq)
select gen_random_uuid(), 0 where not exists (select * from room);

select pg_advisory_unlock(2018);
