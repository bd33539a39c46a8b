--liquibase formatted sql

--changeset fingerpost:0004-scheduled-tasks
-- The table that db-scheduler expects. task_data holds a firm's id and a row's id, never case data.
create table operation.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on operation.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on operation.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on operation.scheduled_tasks to fingerpost_app;

--changeset fingerpost:0004-sign-in-failure
-- Failed sign-ins by a hash of the address or of the e-mail, for throttling on every node alike.
create table operation.sign_in_failure (
  key_hash bytea primary key,
  failures int not null,
  since timestamptz not null
);

--changeset fingerpost:0004-sign-in-failure-functions splitStatements:false
create function operation.note_sign_in_failure(the_key bytea, at timestamptz, span interval) returns int
  language sql security definer set search_path = operation, pg_temp
  as $$
    delete from operation.sign_in_failure where since + span < at;
    insert into operation.sign_in_failure as f (key_hash, failures, since) values (the_key, 1, at)
    on conflict (key_hash) do update set
      failures = case when f.since + span < at then 1 else f.failures + 1 end,
      since = case when f.since + span < at then at else f.since end
    returning failures
  $$;
create function operation.sign_in_failures(the_key bytea, at timestamptz, span interval) returns int
  language sql stable security definer set search_path = operation, pg_temp
  as $$
    select coalesce(max(failures), 0) from operation.sign_in_failure where key_hash = the_key and since + span >= at
  $$;
create function operation.forget_sign_in_failures(the_key bytea) returns void
  language sql security definer set search_path = operation, pg_temp
  as $$ delete from operation.sign_in_failure where key_hash = the_key $$;
revoke all on all functions in schema operation from public;
grant execute on all functions in schema operation to fingerpost_app;
