--liquibase formatted sql

--changeset fingerpost:0009-deadline
create table deadline (
  firm_id uuid not null references firm,
  id uuid not null,
  appointment_id uuid not null,
  kind text not null,
  due_at timestamptz not null,
  rule text not null,
  state text not null check (state in ('OPEN', 'MET', 'ENDED')),
  created_at timestamptz not null,
  primary key (firm_id, id),
  unique (firm_id, appointment_id, kind),
  foreign key (firm_id, appointment_id) references appointment
) partition by hash (firm_id);
call partition_firm_table('deadline');
create index deadline_open on deadline (firm_id, due_at, id) where state = 'OPEN';
grant select, insert, update (state) on deadline to fingerpost_app;
