-- Until the last line of schema-postgres.sql, on the same connection: another node that starts waits here.
select pg_advisory_lock(2018);
