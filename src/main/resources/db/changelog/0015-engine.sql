--liquibase formatted sql

--changeset fingerpost:0015-message-failure
-- What kind of failure the last one was, and when.
alter table message add column failure text
  check (failure in ('NO_CONNECTION', 'TIMED_OUT', 'LOGIN_REFUSED', 'ADDRESS_REFUSED', 'OTHER'));
alter table message add column failed_at timestamptz;
create index message_failed on message (firm_id, failed_at) where failed_at is not null;
create index alert_planned on alert (firm_id, raise_at) where raised_at is null and cancelled_at is null;
grant update (failure, failed_at) on message to fingerpost_app;

--changeset fingerpost:0015-engine-pulse
-- When the jobs' engine last ran, on whichever node: one row, known to all.
create table operation.engine_pulse (
  the_one boolean primary key default true check (the_one),
  at timestamptz not null,
  node text not null
);

--changeset fingerpost:0015-engine-functions splitStatements:false
create function operation.note_engine_pulse(instant timestamptz, the_node text) returns void
  language sql security definer set search_path = operation, pg_temp
  as $$
    insert into operation.engine_pulse (at, node) values (instant, the_node)
    on conflict (the_one) do update set at = excluded.at, node = excluded.node
  $$;

-- Never later than the asking node's own clock.
create function operation.last_engine_pulse(as_of timestamptz) returns timestamptz
  language sql stable security definer set search_path = operation, pg_temp
  as $$ select least(at, as_of) from operation.engine_pulse $$;

-- Totals over all firms, and no firm's own. Row-level security binds the owner too, so each firm is entered in turn.
-- Refused inside a firm's transaction, which would go on as another firm's.
create function operation.engine_totals(as_of timestamptz, late_after interval,
    out waiting bigint, out undelivered bigint, out oldest_waiting timestamptz, out last_failure timestamptz,
    out late_alerts bigint)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  the_firm uuid;
  mail record;
  late bigint;
begin
  if current_firm() is not null then
    raise exception 'Totals are not for one firm''s transaction';
  end if;
  waiting := 0;
  undelivered := 0;
  late_alerts := 0;
  for the_firm in select firm_id from directory.firm loop
    perform set_config('fingerpost.firm', the_firm::text, true);
    select count(*) filter (where state = 'QUEUED') as queued,
        count(*) filter (where state = 'UNDELIVERED') as given_up,
        min(not_before) filter (where state = 'QUEUED') as oldest
      into mail from message where firm_id = the_firm and state <> 'SENT' and not_before <= as_of;
    select count(*) into late from alert
      where firm_id = the_firm and raised_at is null and cancelled_at is null and raise_at < as_of - late_after;
    waiting := waiting + mail.queued;
    undelivered := undelivered + mail.given_up;
    oldest_waiting := least(oldest_waiting, mail.oldest);
    late_alerts := late_alerts + late;
    last_failure := greatest(last_failure,
      (select max(failed_at) from message where firm_id = the_firm and failed_at is not null));
  end loop;
  perform set_config('fingerpost.firm', '', true);
end
$$;

revoke all on function operation.note_engine_pulse(timestamptz, text) from public;
revoke all on function operation.last_engine_pulse(timestamptz) from public;
revoke all on function operation.engine_totals(timestamptz, interval) from public;
grant execute on function operation.note_engine_pulse(timestamptz, text) to fingerpost_app;
grant execute on function operation.last_engine_pulse(timestamptz) to fingerpost_app;
grant execute on function operation.engine_totals(timestamptz, interval) to fingerpost_app;
