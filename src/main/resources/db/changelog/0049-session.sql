--liquibase formatted sql

--changeset fingerpost:0049-session
-- Where a person is signed in. A session without its row is over, on every node.
create table directory.session (
  id uuid primary key,
  identity_id uuid not null references directory.identity,
  firm_id uuid references directory.firm (firm_id),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  address text not null,
  browser text not null,
  system text not null,
  proofs text not null
);
create index session_identity on directory.session (identity_id);
create index session_started on directory.session (started_at);

--changeset fingerpost:0049-session-functions splitStatements:false
-- The same session again as it goes on: into a firm, or with one more proof. Whoever adds a row tidies up.
create function directory.note_session(the_id uuid, the_identity uuid, the_firm uuid, at timestamptz,
    the_address text, the_browser text, the_system text, the_proofs text, keep interval) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    delete from directory.session where started_at < at - keep;
    insert into directory.session (id, identity_id, firm_id, started_at, seen_at, address, browser, system, proofs)
    values (the_id, the_identity, the_firm, at, at, the_address, the_browser, the_system, the_proofs)
    on conflict (id) do update set
      firm_id = excluded.firm_id, seen_at = excluded.seen_at, address = excluded.address, proofs = excluded.proofs
  $$;

create function directory.session_goes_on(the_id uuid) returns boolean
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select exists (select from directory.session where id = the_id) $$;

create function directory.see_session(the_id uuid, at timestamptz, the_address text) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ update directory.session set seen_at = at, address = the_address where id = the_id $$;

create function directory.sessions_of(the_identity uuid, since timestamptz)
  returns table (id uuid, firm_id uuid, started_at timestamptz, seen_at timestamptz,
    address text, browser text, system text, proofs text)
  language sql stable security definer set search_path = directory, pg_temp
  as $$
    select s.id, s.firm_id, s.started_at, s.seen_at, s.address, s.browser, s.system, s.proofs
    from directory.session s where s.identity_id = the_identity and s.seen_at > since
    order by s.seen_at desc, s.id
  $$;

create function directory.end_session(the_identity uuid, the_id uuid) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  delete from directory.session where id = the_id and identity_id = the_identity;
  return found;
end
$$;

-- All of a person's but one; with none to keep, all.
create function directory.end_sessions(the_identity uuid, but uuid) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ delete from directory.session where identity_id = the_identity and id is distinct from but $$;

-- A person's in the firm of the transaction.
create function directory.end_sessions_here(the_identity uuid) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ delete from directory.session where identity_id = the_identity and firm_id = public.current_firm() $$;

--changeset fingerpost:0049-session-grants splitStatements:false
revoke all on function directory.note_session(uuid, uuid, uuid, timestamptz, text, text, text, text, interval),
  directory.session_goes_on(uuid), directory.see_session(uuid, timestamptz, text),
  directory.sessions_of(uuid, timestamptz), directory.end_session(uuid, uuid), directory.end_sessions(uuid, uuid),
  directory.end_sessions_here(uuid) from public;
grant execute on function
  directory.note_session(uuid, uuid, uuid, timestamptz, text, text, text, text, interval),
  directory.session_goes_on(uuid), directory.see_session(uuid, timestamptz, text),
  directory.sessions_of(uuid, timestamptz), directory.end_session(uuid, uuid), directory.end_sessions(uuid, uuid),
  directory.end_sessions_here(uuid) to fingerpost_app;
