-- Run at every start, before the migrations, by the database's administrator. Each statement may be repeated.
--   fingerpost_owner  owns every table and signs in nowhere; it can't bypass row-level security.
--   fingerpost_app    is what the portal works as; it owns nothing and can't bypass row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'fingerpost_owner') then
    create role fingerpost_owner nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'fingerpost_app') then
    create role fingerpost_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  execute format('grant fingerpost_owner to %I', current_user);
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create on database %I to fingerpost_owner', current_database());
  execute format('grant connect on database %I to fingerpost_app', current_database());
end
$$;

-- One plan for every firm: with partitions a custom plan is made anew at each execution.
alter role fingerpost_app set plan_cache_mode = force_generic_plan;

revoke all on schema public from public;
grant usage, create on schema public to fingerpost_owner;
grant usage on schema public to fingerpost_app;

-- directory: who belongs where, asked before a firm is known; reached through functions alone.
create schema if not exists directory authorization fingerpost_owner;
grant usage on schema directory to fingerpost_app;
-- operation: what keeps the portal running; holds no case data.
create schema if not exists operation authorization fingerpost_owner;
grant usage on schema operation to fingerpost_app;
