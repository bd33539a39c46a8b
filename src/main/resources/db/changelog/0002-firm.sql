--liquibase formatted sql

--changeset fingerpost:0002-firm
create table firm (
  firm_id uuid primary key,
  slug text not null,
  name text not null,
  phone text not null,
  time_zone text not null,
  created_at timestamptz not null
);
call guard_firm_table('firm');
grant select, insert on firm to fingerpost_app;

--changeset fingerpost:0002-member
create table member (
  firm_id uuid not null references firm,
  id uuid not null,
  identity_id uuid not null,
  email text not null,
  full_name text not null,
  role text not null check (role in ('ADMIN', 'ATTORNEY', 'STAFF')),
  active boolean not null,
  created_at timestamptz not null,
  primary key (firm_id, id),
  unique (firm_id, identity_id)
) partition by hash (firm_id);
call partition_firm_table('member');
grant select, insert, update (full_name, role, active) on member to fingerpost_app;
