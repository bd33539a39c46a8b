--liquibase formatted sql

--changeset fingerpost:0042-message-address
-- Where a client, or somebody beside them, is written to. A colleague's address stands in the table of members too.
alter table message add column address_sealed bytea;
alter table message alter column address drop not null;
alter table message add constraint message_has_one_address check (num_nonnulls(address, address_sealed) = 1);
create index message_plain on message (firm_id, id) where client_id is not null and address is not null;
grant update (address_sealed) on message to fingerpost_app;
create trigger address_is_sealed before insert or update of address on message
  for each row when (new.address is not null and new.client_id is not null) execute function refuse_plain('address');

--changeset fingerpost:0042-page-stamp
-- A page that was written once is shown no more when what it shows was destroyed.
create trigger page_changed after update on firm_key
  for each row when (new.destroyed_at is not null) execute function note_page_change('firm');

--changeset fingerpost:0042-firms-to-seal splitStatements:false
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
        or exists (select from message s where s.firm_id = one and s.client_id is not null and s.address is not null)
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
