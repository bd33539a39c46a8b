--liquibase formatted sql

--changeset fingerpost:0056-firm-status
-- Only the operator changes it, as the owner: the portal may read it and found a firm, and no more.
--   SUSPENDED   nobody gets in; alerts are raised and mailed as ever, since USCIS does not wait
--   MOVING      nobody gets in and nothing is done, while the firm is carried to another installation
--   OFFBOARDED  gone: its keys are destroyed
alter table firm add column status text not null default 'ACTIVE'
  check (status in ('ACTIVE', 'SUSPENDED', 'MOVING', 'OFFBOARDED'));

--changeset fingerpost:0056-operator-log
-- What operators did. It tells of firms by their address alone, and so outlives them without keeping their ids.
create table operation.operator_log (
  id uuid primary key,
  at timestamptz not null,
  operator text not null,
  act text not null,
  slug text not null,
  detail text not null
);
create index operator_log_at on operation.operator_log (at);

--changeset fingerpost:0056-lost-jobs splitStatements:false
-- As before, but for firms that stand still: theirs are planned when they are resumed.
create or replace function operation.lost_jobs(as_of timestamptz, late_after interval, at_most int)
  returns table (task text, of_firm uuid, id uuid)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  found_so_far int := 0;
begin
  if current_firm() is not null then
    raise exception 'Lost jobs are not looked for in one firm''s transaction';
  end if;
  for of_firm in select f.firm_id from directory.firm f loop
    exit when found_so_far >= at_most;
    perform set_config('fingerpost.firm', of_firm::text, true);
    continue when exists (
      select from firm f where f.firm_id = of_firm and f.status in ('MOVING', 'OFFBOARDED'));
    for task, id in
      select work.task, work.id from (
        select 'raise-alert' as task, a.id from alert a
          where a.firm_id = of_firm and a.raised_at is null and a.cancelled_at is null
            and a.raise_at < as_of - late_after
        union all
        select 'climb-alert', a.id from alert a
          where a.firm_id = of_firm and a.raised_at is not null and a.settled_at is null
            and a.climbs_at < as_of - late_after
        union all
        select 'send-digest', d.id from digest d
          where d.firm_id = of_firm and d.sent_at is null and d.due_at < as_of - late_after
        union all
        select 'send-message', m.id from message m
          where m.firm_id = of_firm and m.state = 'QUEUED' and m.not_before < as_of - late_after
      ) work
      where not exists (select from operation.scheduled_tasks t
        where t.task_name = work.task and t.task_instance = of_firm || '/' || work.id)
      limit at_most - found_so_far
    loop
      found_so_far := found_so_far + 1;
      return next;
    end loop;
  end loop;
  perform set_config('fingerpost.firm', '', true);
end
$$;
