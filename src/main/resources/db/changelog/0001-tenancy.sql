--liquibase formatted sql

--changeset fingerpost:0001-current-firm splitStatements:false
-- STABLE and without a SET clause: an immutable one would answer with an earlier firm from a cached plan.
-- After a commit the setting reads as '', hence nullif: no firm set means no row.
create function current_firm() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('fingerpost.firm', true), '')::uuid $$;
revoke all on function current_firm() from public;
grant execute on function current_firm() to fingerpost_app;

--changeset fingerpost:0001-guard-firm-table splitStatements:false
-- Row-level security for one table of a firm's rows, the owner included.
create procedure guard_firm_table(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy own_firm on %I using (firm_id = current_firm()) with check (firm_id = current_firm())', name);
end
$$;
revoke all on procedure guard_firm_table(text) from public;

--changeset fingerpost:0001-partition-firm-table splitStatements:false
-- Sixteen hash partitions for a table that grows with its firm. Neither policy nor grant reaches a partition
-- that is named directly, so each is locked on its own: security on, no policy, no grant.
create procedure partition_firm_table(name text) language plpgsql as $$
declare
  part text;
begin
  call guard_firm_table(name);
  for remainder in 0..15 loop
    part := format('%s_p%s', name, lpad(remainder::text, 2, '0'));
    execute format('create table %I partition of %I for values with (modulus 16, remainder %s)', part, name, remainder);
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
  end loop;
end
$$;
revoke all on procedure partition_firm_table(text) from public;
