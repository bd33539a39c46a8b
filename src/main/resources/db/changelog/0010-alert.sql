--liquibase formatted sql

--changeset fingerpost:0010-alert
create table alert (
  firm_id uuid not null references firm,
  id uuid not null,
  kind text not null,
  appointment_id uuid not null,
  deadline_id uuid,
  due_at timestamptz,
  raise_at timestamptz not null,
  raised_at timestamptz,
  cancelled_at timestamptz,
  primary key (firm_id, id),
  foreign key (firm_id, appointment_id) references appointment,
  foreign key (firm_id, deadline_id) references deadline
) partition by hash (firm_id);
call partition_firm_table('alert');
create index alert_deadline on alert (firm_id, deadline_id) where raised_at is null and cancelled_at is null;
grant select, insert, update (raised_at, cancelled_at) on alert to fingerpost_app;

--changeset fingerpost:0010-alert-recipient
create table alert_recipient (
  firm_id uuid not null references firm,
  alert_id uuid not null,
  member_id uuid not null,
  raised_at timestamptz not null,
  seen_at timestamptz,
  primary key (firm_id, alert_id, member_id),
  foreign key (firm_id, alert_id) references alert,
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('alert_recipient');
create index alert_recipient_newest on alert_recipient (firm_id, member_id, raised_at, alert_id);
create index alert_recipient_unseen on alert_recipient (firm_id, member_id) where seen_at is null;
grant select, insert, update (seen_at) on alert_recipient to fingerpost_app;

--changeset fingerpost:0010-message
-- The outbox: written in the transaction of its cause, one per alert, channel and recipient.
create table message (
  firm_id uuid not null references firm,
  id uuid not null,
  alert_id uuid not null,
  channel text not null check (channel in ('EMAIL')),
  member_id uuid not null,
  address text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('QUEUED', 'SENT', 'UNDELIVERED')),
  queued_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null,
  last_error text,
  primary key (firm_id, id),
  unique (firm_id, alert_id, channel, member_id),
  foreign key (firm_id, alert_id) references alert,
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('message');
create index message_not_sent on message (firm_id, queued_at, id) where state <> 'SENT';
grant select, insert, update (state, sent_at, attempts, last_error) on message to fingerpost_app;
