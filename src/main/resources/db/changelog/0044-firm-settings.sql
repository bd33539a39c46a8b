--liquibase formatted sql

--changeset fingerpost:0044-firm
-- The language that a new client's page begins in.
alter table firm add column client_language text not null default 'EN'
  check (client_language in ('EN', 'ES', 'PT', 'HT', 'ZH', 'PA', 'RU', 'AR', 'VI', 'FR', 'HI', 'UK'));
grant update (name, phone, time_zone, client_language) on firm to fingerpost_app;

--changeset fingerpost:0044-firm-logo
-- Beside the firm, so that a firm's page or a client's never reads it along. Null where it was taken away again.
create table firm_logo (
  firm_id uuid primary key references firm,
  media_type text check (media_type in ('image/png', 'image/jpeg')),
  picture bytea,
  changed_at timestamptz not null,
  check ((picture is null) = (media_type is null))
);
call guard_firm_table('firm_logo');
grant select, insert, update (media_type, picture, changed_at) on firm_logo to fingerpost_app;
