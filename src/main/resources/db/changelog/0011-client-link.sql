--liquibase formatted sql

--changeset fingerpost:0011-client-link
-- The token itself is stored nowhere; its hash leads here from directory.client_link.
create table client_link (
  firm_id uuid not null references firm,
  id uuid not null,
  matter_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (firm_id, id),
  foreign key (firm_id, matter_id) references matter,
  foreign key (firm_id, created_by) references member
) partition by hash (firm_id);
call partition_firm_table('client_link');
create index client_link_matter on client_link (firm_id, matter_id, created_at);
grant select, insert, update (revoked_at) on client_link to fingerpost_app;
