--liquibase formatted sql

--changeset fingerpost:0023-statement
-- What USCIS is told, once a person has read it; drafted is what the answers alone make of it.
alter table reschedule rename column explanation to statement;

--changeset fingerpost:0023-request
alter table reschedule
  add column kind text not null default 'RESCHEDULE' check (kind in ('RESCHEDULE', 'RESCUE', 'ACCOMMODATION')),
  add column drafted text not null default '',
  add column client_words text not null default '',
  add column client_language text,
  -- as typed, one date or span a line
  add column unavailable text not null default '',
  add column preferred text not null default '',
  add column approved_by uuid,
  add column approved_at timestamptz;
alter table reschedule add foreign key (firm_id, approved_by) references member;
alter table reschedule add check ((approved_by is null) = (approved_at is null));
drop index reschedule_open;
create unique index reschedule_open on reschedule (firm_id, appointment_id, kind)
  where state in ('DRAFT', 'SUBMITTED');
grant update (drafted, client_words, client_language, unavailable, preferred, approved_by, approved_at)
  on reschedule to fingerpost_app;

--changeset fingerpost:0023-answer
-- What a person answered to the questions about the reason, as typed.
create table reschedule_answer (
  firm_id uuid not null references firm,
  reschedule_id uuid not null,
  question text not null,
  answer text not null,
  primary key (firm_id, reschedule_id, question),
  foreign key (firm_id, reschedule_id) references reschedule
) partition by hash (firm_id);
call partition_firm_table('reschedule_answer');
grant select, insert, update (answer) on reschedule_answer to fingerpost_app;

--changeset fingerpost:0023-acknowledgement
-- A warning that somebody read before USCIS was asked. finding is the text it was told with: another text is another warning.
create table acknowledgement (
  firm_id uuid not null references firm,
  reschedule_id uuid not null,
  finding text not null,
  acknowledged_by uuid not null,
  acknowledged_at timestamptz not null,
  primary key (firm_id, reschedule_id, finding),
  foreign key (firm_id, reschedule_id) references reschedule,
  foreign key (firm_id, acknowledged_by) references member
) partition by hash (firm_id);
call partition_firm_table('acknowledgement');
grant select, insert on acknowledgement to fingerpost_app;

--changeset fingerpost:0023-request-policy
-- What a firm changed; no row is as by default.
create table request_policy (
  firm_id uuid not null references firm,
  approval text not null check (approval in ('WHERE_REPEATED', 'ALWAYS')),
  primary key (firm_id)
) partition by hash (firm_id);
call partition_firm_table('request_policy');
grant select, insert, update (approval) on request_policy to fingerpost_app;
