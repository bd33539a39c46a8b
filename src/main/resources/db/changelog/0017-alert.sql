--liquibase formatted sql

--changeset fingerpost:0017-alert-of-a-matter
-- An alert is about a matter, mostly about a deadline of it. It asks to be acknowledged, and climbs while nobody does.
alter table alert no force row level security;
alter table appointment no force row level security;
alter table alert
  add column matter_id uuid,
  add column level text not null default 'NORMAL' check (level in ('NORMAL', 'URGENT', 'LAST_RESORT')),
  add column step smallint not null default 0,
  add column climbs_at timestamptz,
  -- who did what it tells of, and so knows
  add column caused_by uuid,
  -- acknowledged by whom it asked, or its deadline is over
  add column settled_at timestamptz;
update alert a set matter_id = p.matter_id, settled_at = a.raised_at
  from appointment p where p.firm_id = a.firm_id and p.id = a.appointment_id;
alter table alert force row level security;
alter table appointment force row level security;
alter table alert
  alter column matter_id set not null,
  alter column appointment_id drop not null,
  add foreign key (firm_id, matter_id) references matter,
  add foreign key (firm_id, caused_by) references member;
create index alert_matter on alert (firm_id, matter_id, raised_at, id);
create index alert_unsettled on alert (firm_id, raised_at, id) where raised_at is not null and settled_at is null;
grant update (step, climbs_at, settled_at) on alert to fingerpost_app;

--changeset fingerpost:0017-alert-policy
-- How a firm wants to hear of a kind; without a row the defaults of the portal hold. Offsets are minutes ahead.
create table alert_policy (
  firm_id uuid not null references firm,
  id uuid not null,
  kind text not null,
  offsets int[] not null,
  to_responsible boolean not null,
  to_second_watcher boolean not null,
  to_admins boolean not null,
  by_email boolean not null,
  climb_minutes int not null check (climb_minutes between 5 and 20160),
  primary key (firm_id, id),
  unique (firm_id, kind)
) partition by hash (firm_id);
call partition_firm_table('alert_policy');
grant select, insert, update (offsets, to_responsible, to_second_watcher, to_admins, by_email, climb_minutes)
  on alert_policy to fingerpost_app;

--changeset fingerpost:0017-contact-policy
-- When and whether a firm's clients are written to.
create table contact_policy (
  firm_id uuid primary key references firm,
  quiet_from time not null,
  quiet_until time not null,
  reminders boolean not null
);
call guard_firm_table('contact_policy');
grant select, insert, update (quiet_from, quiet_until, reminders) on contact_policy to fingerpost_app;

--changeset fingerpost:0017-preference
-- How a person wants to be written to; without a row the defaults hold.
create table preference (
  firm_id uuid not null references firm,
  member_id uuid not null,
  mail text not null check (mail in ('DIGEST', 'AT_ONCE', 'URGENT_ONLY')),
  digest_at time not null,
  time_zone text not null,
  calendar boolean not null,
  primary key (firm_id, member_id),
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('preference');
grant select, insert, update (mail, digest_at, time_zone, calendar) on preference to fingerpost_app;

--changeset fingerpost:0017-digest
-- One morning's e-mail to one person, written when its time has come.
create table digest (
  firm_id uuid not null references firm,
  id uuid not null,
  member_id uuid not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  primary key (firm_id, id),
  unique (firm_id, member_id, due_at),
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('digest');
grant select, insert, update (sent_at) on digest to fingerpost_app;

--changeset fingerpost:0017-alert-recipient
-- Open while the person is still asked: neither acknowledged by them, nor settled by someone else.
alter table alert_recipient
  add column watch text not null default 'RESPONSIBLE' check (watch in ('RESPONSIBLE', 'SECOND_WATCHER', 'ADMIN')),
  add column open boolean not null default false,
  add column acknowledged_at timestamptz,
  add column digest_id uuid,
  drop column seen_at,
  add foreign key (firm_id, digest_id) references digest;
create index alert_recipient_open on alert_recipient (firm_id, member_id) where open;
create index alert_recipient_digest on alert_recipient (firm_id, digest_id) where digest_id is not null;
grant update (open, acknowledged_at) on alert_recipient to fingerpost_app;

--changeset fingerpost:0017-calendar-entry
-- What a person's own calendar was told of a deadline: one event, its number raised with each change.
create table calendar_entry (
  firm_id uuid not null references firm,
  deadline_id uuid not null,
  member_id uuid not null,
  sequence int not null,
  due_at timestamptz not null,
  cancelled boolean not null,
  primary key (firm_id, deadline_id, member_id),
  foreign key (firm_id, deadline_id) references deadline,
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('calendar_entry');
grant select, insert, update (sequence, due_at, cancelled) on calendar_entry to fingerpost_app;
