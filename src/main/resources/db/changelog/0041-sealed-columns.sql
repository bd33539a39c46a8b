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

--changeset fingerpost:0041-firms-to-seal splitStatements:false
-- Firms that have something plain, or something that an older key sealed. Their ids alone, at most so many at once.
drop function operation.plain_documents(int);
create function operation.firms_to_seal(at_most int) returns setof uuid
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  one uuid;
  found_so_far int := 0;
begin
  if current_firm() is not null then
    raise exception 'Firms to seal are not looked for in one firm''s transaction';
  end if;
  for one in select f.firm_id from directory.firm f order by f.firm_id loop
    exit when found_so_far >= at_most;
    perform set_config('fingerpost.firm', one::text, true);
    if (select count(*) from firm_key k
          where k.firm_id = one and k.key_version > 0 and k.destroyed_at is null) > 1
        or exists (select from matter m where m.firm_id = one and m.a_number is not null)
        or exists (select from client c where c.firm_id = one and (c.email is not null or c.phone is not null))
        or exists (select from client_link l where l.firm_id = one and l.email is not null)
        or exists (select from client_report r where r.firm_id = one and r.words is not null)
        or exists (select from document d where d.firm_id = one and d.key_version is null)
    then
      found_so_far := found_so_far + 1;
      return next one;
    end if;
  end loop;
  perform set_config('fingerpost.firm', '', true);
end
$$;
revoke all on function operation.firms_to_seal(int) from public;
grant execute on function operation.firms_to_seal(int) to fingerpost_app;
