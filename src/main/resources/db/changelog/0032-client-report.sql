--liquibase formatted sql

--changeset fingerpost:0032-document
-- Null: a client sent it through their link; the report it belongs to says through which.
alter table document alter column added_by drop not null;

--changeset fingerpost:0032-client-report
-- What a client tells the firm through their link. A draft is what they have typed so far, found again with the same link.
create table client_report (
  firm_id uuid not null references firm,
  id uuid not null,
  link_id uuid not null,
  matter_id uuid not null,
  appointment_id uuid,
  kind text not null check (kind in ('WILL_GO', 'CANNOT_GO', 'NEW_ADDRESS', 'WAS_THERE')),
  state text not null check (state in ('DRAFT', 'NEW', 'TAKEN', 'CLOSED')),
  reason text,
  words text not null,
  language text not null,
  begun_at timestamptz not null,
  sent_at timestamptz,
  -- null with a time: it needed nobody
  closed_by uuid,
  closed_at timestamptz,
  -- the request it became a part of
  reschedule_id uuid,
  primary key (firm_id, id),
  foreign key (firm_id, link_id) references client_link,
  foreign key (firm_id, matter_id) references matter,
  foreign key (firm_id, appointment_id) references appointment,
  foreign key (firm_id, closed_by) references member,
  foreign key (firm_id, reschedule_id) references reschedule,
  check ((state = 'DRAFT') = (sent_at is null)),
  check ((state in ('TAKEN', 'CLOSED')) = (closed_at is not null))
) partition by hash (firm_id);
call partition_firm_table('client_report');
create unique index client_report_draft on client_report (firm_id, link_id, kind, appointment_id)
  nulls not distinct where state = 'DRAFT';
create index client_report_matter on client_report (firm_id, matter_id, sent_at) where state <> 'DRAFT';
create index client_report_new on client_report (firm_id, sent_at, id) where state = 'NEW';
grant select, insert, update (state, reason, words, language, sent_at, closed_by, closed_at, reschedule_id)
  on client_report to fingerpost_app;

--changeset fingerpost:0032-report-paper
create table report_paper (
  firm_id uuid not null references firm,
  report_id uuid not null,
  document_id uuid not null,
  position int not null,
  removed_at timestamptz,
  primary key (firm_id, report_id, document_id),
  foreign key (firm_id, report_id) references client_report,
  foreign key (firm_id, document_id) references document
) partition by hash (firm_id);
call partition_firm_table('report_paper');
grant select, insert, update (removed_at) on report_paper to fingerpost_app;
