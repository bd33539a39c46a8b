--liquibase formatted sql

--changeset fingerpost:0020-withdrawn-letter
-- A letter that waits is withdrawn where its client must not be written to any more, and follows the client's address.
alter table message drop constraint message_state_check;
alter table message add constraint message_state_check
  check (state in ('QUEUED', 'SENT', 'UNDELIVERED', 'WITHDRAWN'));
grant update (address) on message to fingerpost_app;
