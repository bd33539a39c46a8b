--liquibase formatted sql

--changeset fingerpost:0021-submission-log
-- What happened between a request and USCIS, one entry after the other. Append-only for the portal; each entry's hash
-- covers all of its columns and the hash of the entry before it, so a change from outside is noticed too.
create table submission_log (
  firm_id uuid not null references firm,
  id uuid not null,
  reschedule_id uuid not null,
  position integer not null check (position > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  kind text not null check (kind in ('SUBMITTED', 'CALL', 'CONFIRMATION', 'URGENT_CALL_BACK', 'ROUTINE_CALL_BACK',
    'NO_CALL_BACK', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'NOTE')),
  channel text,
  -- who asked USCIS: somebody of the firm, or the client; neither where nobody was asked
  asked_by uuid,
  client_asked boolean not null,
  -- the instant, and the zone of the wall clock it was meant on
  happened_at timestamptz not null,
  time_zone text not null,
  service_item_number text not null,
  agent text not null,
  words text not null,
  confirmation text not null,
  document_id uuid,
  -- how the hash is made
  version integer not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (firm_id, id),
  unique (firm_id, reschedule_id, position),
  foreign key (firm_id, reschedule_id) references reschedule,
  foreign key (firm_id, recorded_by) references member,
  foreign key (firm_id, asked_by) references member,
  foreign key (firm_id, document_id) references document,
  check (not client_asked or asked_by is null)
) partition by hash (firm_id);
call partition_firm_table('submission_log');
grant select, insert on submission_log to fingerpost_app;

--changeset fingerpost:0021-reschedule-log-head
-- The end of the log: how many entries it has, and the last one's hash. Each of them is in the audit trail as well.
alter table reschedule
  add column log_entries integer not null default 0,
  add column log_head bytea;
grant update (log_entries, log_head) on reschedule to fingerpost_app;

--changeset fingerpost:0021-call-sheet
-- What a person fills in during a call, kept as it is typed; empty again once the call was recorded.
create table call_sheet (
  firm_id uuid not null references firm,
  reschedule_id uuid not null,
  member_id uuid not null,
  -- when the timer was started; day and time of the call are kept as they were typed
  started_at timestamptz,
  call_date text not null,
  call_time text not null,
  unavailable text not null,
  agent text not null,
  service_item_number text not null,
  words text not null,
  confirmation text not null,
  call_back text check (call_back in ('URGENT', 'ROUTINE')),
  handed_over_at timestamptz,
  changed_at timestamptz not null,
  primary key (firm_id, reschedule_id, member_id),
  foreign key (firm_id, reschedule_id) references reschedule,
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('call_sheet');
grant select, insert, update (started_at, call_date, call_time, unavailable, agent, service_item_number, words,
  confirmation, call_back, handed_over_at, changed_at) on call_sheet to fingerpost_app;
