--liquibase formatted sql

--changeset fingerpost:0014-message-of-any-cause
-- A message has a cause of any kind and goes to a colleague or to a client. Rows from before were an alert's.
alter table message no force row level security;
alter table message add column cause text;
alter table message add column client_id uuid;
alter table message add column unsubscribe_path text;
alter table message add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
alter table message add column calendar_content text;
alter table message add column not_before timestamptz;
update message set cause = 'alert/' || alert_id, not_before = queued_at;
alter table message alter column cause set not null;
alter table message alter column not_before set not null;
alter table message alter column member_id drop not null;
-- The key over alert_id goes with it.
alter table message drop column alert_id;
alter table message add constraint message_cause_is_short check (length(cause) between 1 and 100);
alter table message add constraint message_has_one_recipient check (num_nonnulls(member_id, client_id) = 1);
alter table message add constraint message_calendar_is_whole check (num_nonnulls(calendar_method, calendar_content) <> 1);
alter table message add foreign key (firm_id, client_id) references client;
create unique index message_cause on message (firm_id, cause, channel, member_id, client_id) nulls not distinct;
grant update (not_before) on message to fingerpost_app;
alter table message force row level security;
