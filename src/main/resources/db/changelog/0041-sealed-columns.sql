--liquibase formatted sql

--changeset fingerpost:0041-sealed-columns
-- A column that ends in _sealed holds what its namesake held: the version of the firm's key in four bytes, and the sealed
-- text. One that ends in _mark finds an exact value again. The namesake holds what was written before and is not sealed yet.
alter table matter add column a_number_sealed bytea, add column a_number_mark bytea;
alter table client add column email_sealed bytea, add column phone_sealed bytea;
alter table client_link add column email_sealed bytea;
alter table client_report add column words_sealed bytea;
alter table client_report alter column words drop not null;
alter table client_link drop constraint client_link_code_has_an_address;
alter table client_link add constraint client_link_code_has_an_address
  check (second_step <> 'EMAIL_CODE' or num_nonnulls(email, email_sealed) = 1);
create index matter_a_number on matter (firm_id, a_number_mark) where a_number_mark is not null;
create index matter_plain on matter (firm_id, id) where a_number is not null;
create index client_plain on client (firm_id, id) where email is not null or phone is not null;
create index client_link_plain on client_link (firm_id, id) where email is not null;
create index client_report_plain on client_report (firm_id, id) where words is not null;
grant update (a_number_sealed, a_number_mark) on matter to fingerpost_app;
grant update (email_sealed, phone_sealed) on client to fingerpost_app;
grant update (email, email_sealed) on client_link to fingerpost_app;
grant update (words_sealed) on client_report to fingerpost_app;

--changeset fingerpost:0041-refuse-plain splitStatements:false
create function public.refuse_plain() returns trigger language plpgsql as $$
begin
  raise exception 'The column % of % is written sealed', tg_argv[0], tg_table_name;
end
$$;
revoke all on function public.refuse_plain() from public;

--changeset fingerpost:0041-sealed-triggers
-- Nothing is written in plain bytes any more; what is there may go.
create trigger a_number_is_sealed before insert or update of a_number on matter
  for each row when (new.a_number is not null) execute function refuse_plain('a_number');
create trigger email_is_sealed before insert or update of email on client
  for each row when (new.email is not null) execute function refuse_plain('email');
create trigger phone_is_sealed before insert or update of phone on client
  for each row when (new.phone is not null) execute function refuse_plain('phone');
create trigger email_is_sealed before insert or update of email on client_link
  for each row when (new.email is not null) execute function refuse_plain('email');
create trigger words_is_sealed before insert or update of words on client_report
  for each row when (new.words is not null) execute function refuse_plain('words');
