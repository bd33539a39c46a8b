--liquibase formatted sql

--changeset fingerpost:0033-language
-- The languages of the client's page.
alter table client drop constraint client_language_check;
alter table client add constraint client_language_check
  check (language in ('EN', 'ES', 'PT', 'HT', 'ZH', 'PA', 'RU', 'AR', 'VI', 'FR', 'HI', 'UK'));
