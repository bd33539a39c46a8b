--liquibase formatted sql

--changeset fingerpost:0045-visits-kept
alter table link_policy no force row level security;
alter table link_policy add column years_visits_kept int not null default 7 check (years_visits_kept between 1 and 10);
alter table link_policy alter column years_visits_kept drop default;
alter table link_policy force row level security;
grant update (years_visits_kept) on link_policy to fingerpost_app;

--changeset fingerpost:0045-forget-visits splitStatements:false
-- The one thing that is deleted: who followed clients' links, and the codes that were sent for it, when the firm no longer
-- keeps them. The portal may ask for it and can't choose what goes; the years are the firm's, or seven.
create function operation.forget_visits(as_of timestamptz) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  of_firm uuid;
  until timestamptz;
  gone bigint;
  total bigint := 0;
begin
  if current_firm() is not null then
    raise exception 'Visits are not forgotten in one firm''s transaction';
  end if;
  for of_firm in select f.firm_id from directory.firm f order by f.firm_id loop
    perform set_config('fingerpost.firm', of_firm::text, true);
    -- Nobody makes the portal forget sooner by telling it a later time.
    until := least(as_of, statement_timestamp()) - make_interval(years => coalesce(
      (select years_visits_kept from link_policy where firm_id = of_firm), 7));
    delete from link_code where firm_id = of_firm and sent_at < until;
    delete from link_opening where firm_id = of_firm and opened_at < until;
    get diagnostics gone = row_count;
    if gone > 0 then
      insert into audit_event (firm_id, id, at, actor_kind, actor_id, actor_name, action, subject_id, detail)
      values (of_firm, gen_random_uuid(), as_of, 'Portal', of_firm, '', 'firm.visits.forgotten', of_firm, gone::text);
      total := total + gone;
    end if;
  end loop;
  perform set_config('fingerpost.firm', '', true);
  return total;
end
$$;
revoke all on function operation.forget_visits(timestamptz) from public;
grant execute on function operation.forget_visits(timestamptz) to fingerpost_app;
