--liquibase formatted sql

--changeset fingerpost:0006-client
create table client (
  firm_id uuid not null references firm,
  id uuid not null,
  full_name text not null,
  -- lower-case without accents, for search; "C" so that a range scan uses the index under row-level security
  name_norm text collate "C" not null,
  email text,
  phone text,
  language text not null check (language in ('EN', 'ES')),
  created_at timestamptz not null,
  primary key (firm_id, id)
) partition by hash (firm_id);
call partition_firm_table('client');
create index client_name on client (firm_id, name_norm) include (id, full_name);
grant select, insert, update (full_name, name_norm, email, phone, language) on client to fingerpost_app;

--changeset fingerpost:0006-matter
create table matter (
  firm_id uuid not null references firm,
  id uuid not null,
  client_id uuid not null,
  receipt_number text not null,
  form text not null,
  a_number text,
  responsible_id uuid not null,
  created_at timestamptz not null,
  primary key (firm_id, id),
  unique (firm_id, receipt_number),
  foreign key (firm_id, client_id) references client,
  foreign key (firm_id, responsible_id) references member
) partition by hash (firm_id);
call partition_firm_table('matter');
create index matter_client on matter (firm_id, client_id);
create index matter_created on matter (firm_id, created_at, id);
grant select, insert, update (receipt_number, form, a_number, responsible_id) on matter to fingerpost_app;

--changeset fingerpost:0006-document
create table document (
  firm_id uuid not null references firm,
  id uuid not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  sha256 bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (firm_id, id),
  foreign key (firm_id, added_by) references member
) partition by hash (firm_id);
call partition_firm_table('document');
grant select, insert on document to fingerpost_app;
