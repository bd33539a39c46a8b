--liquibase formatted sql

--changeset fingerpost:0008-reschedule
create table reschedule (
  firm_id uuid not null references firm,
  id uuid not null,
  appointment_id uuid not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  reason text,
  explanation text not null,
  channel text,
  confirmation text,
  started_by uuid not null,
  started_at timestamptz not null,
  -- who asked USCIS (nobody of the firm: the client did), and when; recorded_at is when it was written down here
  submitted_by uuid,
  submitted_at timestamptz,
  recorded_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  outcome_note text,
  new_appointment_id uuid,
  primary key (firm_id, id),
  foreign key (firm_id, appointment_id) references appointment,
  foreign key (firm_id, started_by) references member,
  foreign key (firm_id, submitted_by) references member,
  foreign key (firm_id, closed_by) references member,
  foreign key (firm_id, new_appointment_id) references appointment,
  check (state in ('DRAFT', 'WITHDRAWN')
    or (reason is not null and channel is not null and submitted_at is not null)),
  check (state <> 'GRANTED' or new_appointment_id is not null)
) partition by hash (firm_id);
call partition_firm_table('reschedule');
create unique index reschedule_open on reschedule (firm_id, appointment_id) where state in ('DRAFT', 'SUBMITTED');
create index reschedule_appointment on reschedule (firm_id, appointment_id, started_at);
grant select, insert, update (appointment_id, state, reason, explanation, channel, confirmation, submitted_by, submitted_at,
  recorded_at, closed_by, closed_at, outcome_note, new_appointment_id) on reschedule to fingerpost_app;
