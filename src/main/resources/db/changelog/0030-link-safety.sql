--liquibase formatted sql

--changeset fingerpost:0030-link-recipient
-- Each link is one person's, and closed for itself. Until when it opens follows from the matter and the firm's policy.
alter table client_link no force row level security;
alter table client_link add column recipient text not null default 'CLIENT'
  check (recipient in ('CLIENT', 'SPOUSE', 'SPONSOR', 'OTHER'));
alter table client_link alter column recipient drop default;
alter table client_link add column recipient_name text not null default '';
alter table client_link alter column recipient_name drop default;
alter table client_link add column email text;
alter table client_link add column second_step text not null default 'NONE'
  check (second_step in ('NONE', 'EMAIL_CODE', 'PASSPHRASE', 'BIRTH_DATE'));
alter table client_link alter column second_step drop default;
alter table client_link add column secret_hash text;
-- made on purpose for a client whose contact must be safe
alter table client_link add column made_safe boolean not null default false;
alter table client_link alter column made_safe drop default;
alter table client_link add column closed_for_safety boolean not null default false;
alter table client_link drop column expires_at;
alter table client_link add constraint client_link_secret_is_whole
  check ((second_step in ('PASSPHRASE', 'BIRTH_DATE')) = (secret_hash is not null));
alter table client_link add constraint client_link_code_has_an_address
  check (second_step <> 'EMAIL_CODE' or email is not null);
grant update (closed_for_safety) on client_link to fingerpost_app;
alter table client_link force row level security;

--changeset fingerpost:0030-link-policy
-- For how many days links open; without a row the defaults hold.
create table link_policy (
  firm_id uuid primary key references firm,
  days_after_appointment int not null check (days_after_appointment between 1 and 365),
  days_without_appointment int not null check (days_without_appointment between 1 and 180)
);
call guard_firm_table('link_policy');
grant select, insert, update (days_after_appointment, days_without_appointment) on link_policy to fingerpost_app;

--changeset fingerpost:0030-link-opening
-- Each time a link was followed. Where from is a keyed hash: it tells two places apart and names none.
create table link_opening (
  firm_id uuid not null references firm,
  id uuid not null,
  link_id uuid not null,
  opened_at timestamptz not null,
  from_hash bytea not null,
  robot boolean not null,
  read_at timestamptz,
  primary key (firm_id, id),
  foreign key (firm_id, link_id) references client_link
) partition by hash (firm_id);
call partition_firm_table('link_opening');
create index link_opening_link on link_opening (firm_id, link_id, opened_at);
grant select, insert, update (read_at) on link_opening to fingerpost_app;

--changeset fingerpost:0030-link-code
-- One-time codes of the second step, as keyed hashes; the newest one of a link counts.
create table link_code (
  firm_id uuid not null references firm,
  id uuid not null,
  link_id uuid not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  tries int not null,
  used_at timestamptz,
  primary key (firm_id, id),
  foreign key (firm_id, link_id) references client_link
) partition by hash (firm_id);
call partition_firm_table('link_code');
create index link_code_link on link_code (firm_id, link_id, sent_at);
grant select, insert, update (tries, used_at) on link_code to fingerpost_app;

--changeset fingerpost:0030-message-secret
-- What a letter must carry and the database must not tell, sealed with the master key until the letter has left; and
-- a letter to another person for a client's matter, whose address is not the client's.
alter table message no force row level security;
alter table message add column secret text;
alter table message add column keeps_address boolean not null default false;
grant update (secret) on message to fingerpost_app;
alter table message force row level security;

--changeset fingerpost:0030-rate-limit
-- The table that bucket4j expects. A key is a keyed hash; the state counts tries and holds nothing else.
create table operation.rate_limit (
  id text primary key,
  state bytea,
  expires_at bigint
);
create index rate_limit_expires_at on operation.rate_limit (expires_at);
grant select, insert, update, delete on operation.rate_limit to fingerpost_app;
