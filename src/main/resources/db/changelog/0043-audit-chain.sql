--liquibase formatted sql

--changeset fingerpost:0043-audit-event
-- Who it was is kept as they were named then, and where they came from. Lines from before are numbered and chained below,
-- as they are found: what was done to them earlier can't be seen, and audit_head says how many they are.
alter table audit_event
  add column position bigint,
  add column kind text,
  add column actor_name text,
  add column address text,
  add column previous_hash bytea,
  add column hash bytea;
create table audit_head (
  firm_id uuid primary key references firm,
  position bigint not null,
  hash bytea not null,
  -- so many of the first lines are older than the chain
  chained_later bigint not null
);
call guard_firm_table('audit_head');
-- To read only: it moves forward with each line, and nowhere else.
grant select on audit_head to fingerpost_app;

--changeset fingerpost:0043-audit-hash splitStatements:false
-- Each value behind its length in four bytes; one that isn't there has the length -1. The portal computes the same to check.
create function audit_part(value text) returns bytea language sql immutable as $$
  select case when value is null then '\xffffffff'::bytea
    else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end
$$;
create function audit_hash(line audit_event) returns bytea language sql stable as $$
  select sha256(audit_part('fingerpost audit trail 1')
    || audit_part(line.firm_id::text) || audit_part(line.position::text) || audit_part(line.id::text)
    || audit_part(extract(epoch from line.at)::numeric(20, 6)::text)
    || audit_part(line.actor_kind) || audit_part(line.actor_id::text) || audit_part(line.actor_name)
    || audit_part(line.address) || audit_part(line.kind) || audit_part(line.action)
    || audit_part(line.subject_id::text) || audit_part(line.detail) || audit_part(encode(line.previous_hash, 'hex')))
$$;
revoke all on function audit_part(text) from public;
revoke all on function audit_hash(audit_event) from public;

--changeset fingerpost:0043-audit-older-lines splitStatements:false
alter table audit_event no force row level security;
alter table audit_head no force row level security;
alter table member no force row level security;
do $$
declare
  line audit_event;
  one record;
  last_hash bytea;
  last_position bigint;
begin
  for one in select distinct firm_id from audit_event loop
    last_hash := decode(repeat('00', 32), 'hex');
    last_position := 0;
    for line in select * from audit_event where firm_id = one.firm_id order by at, id loop
      last_position := last_position + 1;
      line.position := last_position;
      line.kind := split_part(line.action, '.', 1);
      line.actor_name := coalesce(
        (select full_name from member where firm_id = line.firm_id and id = line.actor_id), '');
      line.previous_hash := last_hash;
      last_hash := audit_hash(line);
      update audit_event
      set position = line.position, kind = line.kind, actor_name = line.actor_name,
        previous_hash = line.previous_hash, hash = last_hash
      where firm_id = line.firm_id and id = line.id;
    end loop;
    insert into audit_head (firm_id, position, hash, chained_later)
    values (one.firm_id, last_position, last_hash, last_position);
  end loop;
end
$$;
alter table audit_event force row level security;
alter table audit_head force row level security;
alter table member force row level security;

--changeset fingerpost:0043-audit-indexes
alter table audit_event
  alter column position set not null,
  alter column kind set not null,
  alter column actor_name set not null,
  alter column previous_hash set not null,
  alter column hash set not null;
create unique index audit_event_position on audit_event (firm_id, position);
create index audit_event_at on audit_event (firm_id, at, id);
create index audit_event_actor on audit_event (firm_id, actor_id, at, id);
create index audit_event_kind on audit_event (firm_id, kind, at, id);

--changeset fingerpost:0043-audit-chain splitStatements:false
-- The database itself numbers and chains each line, so that whoever has the portal's password can add lines and nothing
-- else. Writers of one firm wait here for each other until their transactions end: the portal writes its lines last.
create function chain_audit_line() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  head audit_head;
begin
  if new.firm_id is distinct from current_firm() then
    raise insufficient_privilege using message = 'A line of another firm';
  end if;
  select * into head from audit_head where firm_id = new.firm_id for no key update;
  if not found then
    insert into audit_head (firm_id, position, hash, chained_later)
    values (new.firm_id, 0, decode(repeat('00', 32), 'hex'), 0)
    on conflict do nothing;
    select * into head from audit_head where firm_id = new.firm_id for no key update;
  end if;
  -- Where somebody put lines in past the portal, work goes on behind them; the check names them.
  new.position := greatest(head.position,
    coalesce((select max(position) from audit_event where firm_id = new.firm_id), 0)) + 1;
  new.kind := split_part(new.action, '.', 1);
  new.previous_hash := head.hash;
  new.hash := audit_hash(new);
  update audit_head set position = new.position, hash = new.hash where firm_id = new.firm_id;
  return new;
end
$$;
revoke all on function chain_audit_line() from public;
create trigger chained before insert on audit_event for each row execute function chain_audit_line();

--changeset fingerpost:0043-audit-check
-- What each look through the whole trail found: how many lines there were then, and how the last one's hash was. Lines
-- that are cut off later are missed here, and in the portal's log, which says the same.
create table audit_check (
  firm_id uuid not null references firm,
  id uuid not null,
  at timestamptz not null,
  lines bigint not null,
  hash bytea not null,
  -- the first line that is not as it was written
  broken_at bigint,
  problem text,
  primary key (firm_id, id),
  check ((broken_at is null) = (problem is null))
) partition by hash (firm_id);
call partition_firm_table('audit_check');
create index audit_check_at on audit_check (firm_id, at);
grant select, insert on audit_check to fingerpost_app;

--changeset fingerpost:0043-unchecked-firms splitStatements:false
-- Firms whose trail was not looked through since then. Ids alone.
create function operation.unchecked_firms(since timestamptz, at_most int) returns setof uuid
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  of_firm uuid;
  found_so_far int := 0;
begin
  if current_firm() is not null then
    raise exception 'Firms are not looked for in one firm''s transaction';
  end if;
  for of_firm in select f.firm_id from directory.firm f loop
    exit when found_so_far >= at_most;
    perform set_config('fingerpost.firm', of_firm::text, true);
    if not exists (select from audit_check c where c.firm_id = of_firm and c.at > since) then
      found_so_far := found_so_far + 1;
      return next of_firm;
    end if;
  end loop;
  perform set_config('fingerpost.firm', '', true);
end
$$;
revoke all on function operation.unchecked_firms(timestamptz, int) from public;
grant execute on function operation.unchecked_firms(timestamptz, int) to fingerpost_app;
