--liquibase formatted sql

--changeset fingerpost:0034-page-stamp-reports splitStatements:false
-- A link's page shows what the client has told and what is to be done until when: their changes count too.
create or replace function public.note_page_change() returns trigger
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
    when 'of_report' then
      select array[matter_id] into matters from client_report where firm_id = new.firm_id and id = new.report_id;
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

--changeset fingerpost:0034-page-stamp-reports-triggers
create trigger page_changed after insert or update on client_report
  for each row execute function note_page_change('of_matter');
create trigger page_changed after insert or update on report_paper
  for each row execute function note_page_change('of_report');
create trigger page_changed after insert or update on deadline
  for each row execute function note_page_change('of_matter');
