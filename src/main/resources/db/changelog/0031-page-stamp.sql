--liquibase formatted sql

--changeset fingerpost:0031-page-stamp
-- Counts the changes of what a link's page shows, so that a page that was written once is shown again only while nothing
-- has changed, on every node.
alter table directory.client_link add column stamp bigint not null default 0;
create unique index client_link_link on directory.client_link (link_id);

--changeset fingerpost:0031-page-stamp-functions splitStatements:false
create function directory.stamp_of_link(the_link uuid) returns bigint
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select stamp from directory.client_link where link_id = the_link $$;

-- The argument says how a row leads to the matters whose pages show it. Links are locked in one order.
create function public.note_page_change() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  matters uuid[];
begin
  case tg_argv[0]
    when 'link' then matters := array[new.matter_id];
    when 'matter' then matters := array[new.id];
    when 'client' then
      select array_agg(id) into matters from matter where firm_id = new.firm_id and client_id = new.id;
    when 'of_matter' then matters := array[new.matter_id];
    when 'of_appointment' then
      select array[matter_id] into matters from appointment where firm_id = new.firm_id and id = new.appointment_id;
    when 'firm' then
      select array_agg(distinct matter_id) into matters from client_link where firm_id = new.firm_id;
  end case;
  with shown as (
    select d.link_id from directory.client_link d
    where d.link_id in (select id from client_link where firm_id = new.firm_id and matter_id = any (matters))
    order by d.link_id
    for update
  )
  update directory.client_link d set stamp = stamp + 1 from shown where d.link_id = shown.link_id;
  return null;
end
$$;

revoke all on function directory.stamp_of_link(uuid) from public;
revoke all on function public.note_page_change() from public;
grant execute on function directory.stamp_of_link(uuid) to fingerpost_app;

--changeset fingerpost:0031-page-stamp-triggers
create trigger page_changed after update on client_link for each row execute function note_page_change('link');
create trigger page_changed after update on matter for each row execute function note_page_change('matter');
create trigger page_changed after update on client for each row execute function note_page_change('client');
create trigger page_changed after insert or update on appointment
  for each row execute function note_page_change('of_matter');
create trigger page_changed after insert or update on appointment_receipt
  for each row execute function note_page_change('of_appointment');
create trigger page_changed after insert or update on reschedule
  for each row execute function note_page_change('of_appointment');
create trigger page_changed after update on firm for each row execute function note_page_change('firm');
create trigger page_changed after insert or update on link_policy for each row execute function note_page_change('firm');
