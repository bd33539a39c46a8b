--liquibase formatted sql

--changeset fingerpost:0007-appointment
-- local_time and time_zone are what the notice says; starts_at is the instant they mean.
create table appointment (
  firm_id uuid not null references firm,
  id uuid not null,
  matter_id uuid not null,
  center_name text not null,
  center_street text not null,
  center_city text not null,
  center_state text not null,
  center_zip text not null,
  local_time timestamp not null,
  time_zone text not null,
  starts_at timestamptz not null,
  code smallint not null check (code between 1 and 3),
  notice_date date not null,
  notice_document_id uuid,
  prior_reschedules smallint not null check (prior_reschedules >= 0),
  state text not null check (state in ('SCHEDULED', 'SUPERSEDED', 'ATTENDED', 'MISSED')),
  supersedes_id uuid,
  created_at timestamptz not null,
  primary key (firm_id, id),
  foreign key (firm_id, matter_id) references matter,
  foreign key (firm_id, notice_document_id) references document,
  foreign key (firm_id, supersedes_id) references appointment
) partition by hash (firm_id);
call partition_firm_table('appointment');
create index appointment_start on appointment (firm_id, starts_at, id);
create index appointment_matter on appointment (firm_id, matter_id, starts_at);
create index appointment_zip on appointment (firm_id, center_zip, created_at);
grant select, insert, update (state) on appointment to fingerpost_app;

--changeset fingerpost:0007-appointment-receipt
create table appointment_receipt (
  firm_id uuid not null references firm,
  appointment_id uuid not null,
  position smallint not null,
  receipt_number text not null,
  primary key (firm_id, appointment_id, position),
  unique (firm_id, appointment_id, receipt_number),
  foreign key (firm_id, appointment_id) references appointment
) partition by hash (firm_id);
call partition_firm_table('appointment_receipt');
create index appointment_receipt_number on appointment_receipt (firm_id, receipt_number);
grant select, insert on appointment_receipt to fingerpost_app;
