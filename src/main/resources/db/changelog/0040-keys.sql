--liquibase formatted sql

--changeset fingerpost:0040-firm-key
-- A key that was destroyed leaves its row behind: that it is gone is known, and told apart from a row that was lost.
-- Version 0 is the firm's index key: it marks what is searched for, and seals nothing.
alter table firm_key alter column wrapped drop not null;
alter table firm_key add column destroyed_at timestamptz;
alter table firm_key add constraint firm_key_is_there_or_destroyed check ((wrapped is null) = (destroyed_at is not null));
alter table firm_key drop constraint firm_key_key_version_check;
alter table firm_key add constraint firm_key_version_counts check (key_version >= 0);
grant update (wrapped, destroyed_at) on firm_key to fingerpost_app;
