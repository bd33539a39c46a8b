--liquibase formatted sql

--changeset fingerpost:0013-deadline-of-a-matter
-- A deadline belongs to a matter and to its cause: an appointment, a request, the matter itself, or a person who set it.
-- The owner is bound by row-level security too, so it is lifted while the rows that exist are filled in.
alter table deadline no force row level security;
alter table appointment no force row level security;
alter table deadline
  add column matter_id uuid,
  add column reschedule_id uuid,
  add column cause_id uuid,
  add column time_zone text,
  add column title text;
update deadline d set matter_id = a.matter_id, time_zone = a.time_zone, cause_id = a.id
  from appointment a where a.firm_id = d.firm_id and a.id = d.appointment_id;
alter table deadline force row level security;
alter table appointment force row level security;
alter table deadline
  alter column matter_id set not null,
  alter column cause_id set not null,
  alter column time_zone set not null,
  alter column appointment_id drop not null,
  drop column rule,
  drop constraint deadline_firm_id_appointment_id_kind_key,
  add unique (firm_id, cause_id, kind),
  add foreign key (firm_id, matter_id) references matter,
  add foreign key (firm_id, reschedule_id) references reschedule,
  add check (kind <> 'OWN' or title is not null);
create index deadline_matter on deadline (firm_id, matter_id, due_at, id);
create index deadline_appointment on deadline (firm_id, appointment_id, due_at, id);
grant update (appointment_id, due_at, time_zone, title) on deadline to fingerpost_app;

--changeset fingerpost:0013-deadline-event
-- What became of a deadline, one line after the other. Append-only for the portal.
create table deadline_event (
  firm_id uuid not null references firm,
  id uuid not null,
  deadline_id uuid not null,
  at timestamptz not null,
  change text not null check (change in ('OPENED', 'MOVED', 'MET', 'ENDED', 'REOPENED')),
  due_at timestamptz not null,
  -- nobody where the portal itself worked it out from what a person did elsewhere
  member_id uuid,
  note text not null,
  primary key (firm_id, id),
  foreign key (firm_id, deadline_id) references deadline,
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('deadline_event');
create index deadline_event_deadline on deadline_event (firm_id, deadline_id, at, id);
grant select, insert on deadline_event to fingerpost_app;

--changeset fingerpost:0013-call-back
-- What the agent promised in a call: a Tier 2 officer calls back.
alter table reschedule add column call_back text check (call_back in ('URGENT', 'ROUTINE'));
grant update (call_back) on reschedule to fingerpost_app;
