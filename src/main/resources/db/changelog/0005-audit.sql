--liquibase formatted sql

--changeset fingerpost:0005-audit-event
-- Append-only for the portal: no update, no delete. The actor has no foreign key: the trail outlives who made it.
create table audit_event (
  firm_id uuid not null references firm,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  subject_id uuid not null,
  detail text not null,
  primary key (firm_id, id)
) partition by hash (firm_id);
call partition_firm_table('audit_event');
create index audit_event_subject on audit_event (firm_id, subject_id, at, id);
grant select, insert on audit_event to fingerpost_app;
