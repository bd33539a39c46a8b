--liquibase formatted sql

--changeset fingerpost:0052-sign-in-policy
-- Of which roles a firm asks for a second factor; without a row of none.
create table sign_in_policy (
  firm_id uuid not null references firm,
  role text not null check (role in ('ADMIN', 'ATTORNEY', 'STAFF')),
  second_factor boolean not null,
  primary key (firm_id, role)
);
call guard_firm_table('sign_in_policy');
grant select, insert, update (second_factor) on sign_in_policy to fingerpost_app;
