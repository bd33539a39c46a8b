--liquibase formatted sql

--changeset fingerpost:0019-lost-steps-indexes
create index digest_unsent on digest (firm_id, due_at) where sent_at is null;
create index alert_climbing on alert (firm_id, climbs_at) where climbs_at is not null;

--changeset fingerpost:0019-lost-steps splitStatements:false
-- As before, and also alerts that should have climbed and morning's e-mails that should have been written.
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
    for task, id in
      select work.task, work.id from (
        select 'raise-alert' as task, a.id from alert a
          where a.firm_id = of_firm and a.raised_at is null and a.cancelled_at is null
            and a.raise_at < as_of - late_after
        union all
        select 'climb-alert', a.id from alert a
          where a.firm_id = of_firm and a.climbs_at < as_of - late_after
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
