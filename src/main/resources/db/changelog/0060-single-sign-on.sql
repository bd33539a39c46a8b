--liquibase formatted sql

--changeset fingerpost:0060-sign-on-connection
-- A firm's own provider of sign-in. A draft counts for nothing until an admin has signed in with it; what was ended
-- keeps no secret.
create table sign_on_connection (
  firm_id uuid not null references firm,
  id uuid not null,
  state text not null check (state in ('DRAFT', 'ACTIVE', 'ENDED')),
  issuer text not null,
  client_identifier text not null,
  client_secret_sealed bytea,
  created_at timestamptz not null,
  tested_at timestamptz,
  primary key (firm_id, id),
  check ((state = 'ENDED') = (client_secret_sealed is null)),
  check (state <> 'ACTIVE' or tested_at is not null)
);
create unique index sign_on_connection_state on sign_on_connection (firm_id, state) where state <> 'ENDED';
call guard_firm_table('sign_on_connection');
grant select, insert, update (state, client_secret_sealed, tested_at) on sign_on_connection to fingerpost_app;

--changeset fingerpost:0060-sign-on-policy
-- Whether a firm's provider is the only way in, and which of its admins may go round it.
create table sign_on_policy (
  firm_id uuid not null references firm,
  only_way boolean not null,
  primary key (firm_id)
);
call guard_firm_table('sign_on_policy');
grant select, insert, update (only_way) on sign_on_policy to fingerpost_app;

create table break_glass (
  firm_id uuid not null references firm,
  member_id uuid not null,
  allowed boolean not null,
  primary key (firm_id, member_id),
  foreign key (firm_id, member_id) references member
);
call guard_firm_table('break_glass');
grant select, insert, update (allowed) on break_glass to fingerpost_app;

--changeset fingerpost:0060-sign-on-account
-- Which account at a provider is whose, since the first sign-in: an e-mail address may go to somebody else there.
create table sign_on_account (
  firm_id uuid not null references firm,
  member_id uuid not null,
  issuer text not null,
  subject text,
  linked_at timestamptz not null,
  primary key (firm_id, member_id, issuer),
  unique (firm_id, issuer, subject),
  foreign key (firm_id, member_id) references member
) partition by hash (firm_id);
call partition_firm_table('sign_on_account');
grant select, insert, update (subject, linked_at) on sign_on_account to fingerpost_app;
