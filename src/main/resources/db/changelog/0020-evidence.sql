--liquibase formatted sql

--changeset fingerpost:0020-firm-key
-- A firm's key for its files, readable with the master key alone. A later version takes an earlier one's place for
-- what is kept from then on.
create table firm_key (
  firm_id uuid not null references firm,
  key_version int not null check (key_version > 0),
  wrapped bytea not null,
  created_at timestamptz not null,
  primary key (firm_id, key_version)
) partition by hash (firm_id);
call partition_firm_table('firm_key');
grant select, insert on firm_key to fingerpost_app;

--changeset fingerpost:0020-document
-- Null: kept as it came, before files were encrypted. sha256 stays that of the plain file.
alter table document add key_version int;
alter table document add foreign key (firm_id, key_version) references firm_key;
create index document_plain on document (firm_id, id) where key_version is null;
grant update (content, key_version) on document to fingerpost_app;

--changeset fingerpost:0020-exhibit
-- What proves a request's reason. Nothing is deleted: what was taken out says by whom and when.
create table exhibit (
  firm_id uuid not null references firm,
  id uuid not null,
  reschedule_id uuid not null,
  document_id uuid not null,
  item text,
  caption text not null,
  position int not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (firm_id, id),
  foreign key (firm_id, reschedule_id) references reschedule,
  foreign key (firm_id, document_id) references document,
  foreign key (firm_id, added_by) references member,
  foreign key (firm_id, removed_by) references member,
  check ((removed_by is null) = (removed_at is null))
) partition by hash (firm_id);
call partition_firm_table('exhibit');
create index exhibit_reschedule on exhibit (firm_id, reschedule_id, position);
grant select, insert, update (item, caption, position, removed_by, removed_at) on exhibit to fingerpost_app;

--changeset fingerpost:0020-unsealed splitStatements:false
-- Files that were kept before files were encrypted. Ids alone, at most so many at once.
create function operation.plain_documents(at_most int)
  returns table (of_firm uuid, id uuid)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  found_so_far int := 0;
begin
  if current_firm() is not null then
    raise exception 'Plain documents are not looked for in one firm''s transaction';
  end if;
  for of_firm in select f.firm_id from directory.firm f loop
    exit when found_so_far >= at_most;
    perform set_config('fingerpost.firm', of_firm::text, true);
    for id in
      select d.id from document d where d.firm_id = of_firm and d.key_version is null
      order by d.id limit at_most - found_so_far
    loop
      found_so_far := found_so_far + 1;
      return next;
    end loop;
  end loop;
  perform set_config('fingerpost.firm', '', true);
end
$$;
revoke all on function operation.plain_documents(int) from public;
grant execute on function operation.plain_documents(int) to fingerpost_app;
