--liquibase formatted sql

--changeset fingerpost:0036-alert-of-a-report
-- Which report of a client an alert tells of, so that it is settled together with it.
alter table alert no force row level security;
alter table alert_recipient no force row level security;
alter table client_report no force row level security;
alter table alert add column report_id uuid;
alter table alert add foreign key (firm_id, report_id) references client_report;
create index alert_report on alert (firm_id, report_id) where report_id is not null;
-- Alerts are planned in the transaction in which the report arrives, at its instant.
update alert a set report_id = r.id
  from client_report r
  where r.firm_id = a.firm_id and r.matter_id = a.matter_id and r.sent_at = a.raise_at
    and r.appointment_id is not distinct from a.appointment_id and a.kind = 'CLIENT_' || r.kind;
update alert a set settled_at = r.closed_at, climbs_at = null
  from client_report r
  where r.firm_id = a.firm_id and r.id = a.report_id and r.closed_by is not null
    and a.raised_at is not null and a.settled_at is null;
update alert_recipient l set open = false
  from alert a
  where a.firm_id = l.firm_id and a.id = l.alert_id and a.report_id is not null and a.settled_at is not null and l.open;
alter table alert force row level security;
alter table alert_recipient force row level security;
alter table client_report force row level security;
