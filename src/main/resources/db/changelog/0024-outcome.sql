--liquibase formatted sql

--changeset fingerpost:0024-asked-again
-- USCIS was asked once more online about a request that it has not answered.
alter table submission_log
  drop constraint submission_log_kind_check,
  add constraint submission_log_kind_check check (kind in ('SUBMITTED', 'CALL', 'ASKED_AGAIN', 'CONFIRMATION',
    'URGENT_CALL_BACK', 'ROUTINE_CALL_BACK', 'NO_CALL_BACK', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'NOTE'));

--changeset fingerpost:0024-caller
-- Who spoke with the agent: somebody of the firm, or the client with the firm on the line; neither until it is chosen.
alter table call_sheet
  add column called_by uuid,
  add column client_called boolean not null default false,
  add foreign key (firm_id, called_by) references member,
  add check (not client_called or called_by is null);
grant update (called_by, client_called) on call_sheet to fingerpost_app;
