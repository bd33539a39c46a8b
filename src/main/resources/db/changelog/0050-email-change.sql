--liquibase formatted sql

--changeset fingerpost:0050-email-change
-- Counts once both mailboxes have confirmed. One at a time.
create table directory.email_change (
  identity_id uuid primary key references directory.identity,
  new_email text not null,
  new_token bytea not null unique,
  old_token bytea not null unique,
  new_confirmed_at timestamptz,
  old_confirmed_at timestamptz,
  expires_at timestamptz not null
);
grant update (email) on member to fingerpost_app;

--changeset fingerpost:0050-email-change-functions splitStatements:false
create function directory.begin_email_change(the_identity uuid, the_email text, the_new_token bytea,
    the_old_token bytea, until timestamptz) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    delete from directory.email_change where identity_id = the_identity;
    insert into directory.email_change (identity_id, new_email, new_token, old_token, expires_at)
    values (the_identity, the_email, the_new_token, the_old_token, until)
  $$;

create function directory.email_change_of(the_identity uuid, at timestamptz)
  returns table (new_email text, expires_at timestamptz)
  language sql stable security definer set search_path = directory, pg_temp
  as $$
    select c.new_email, c.expires_at from directory.email_change c
    where c.identity_id = the_identity and c.expires_at > at
  $$;

create function directory.email_change_of_token(the_token bytea, at timestamptz)
  returns table (identity_id uuid, old_email text, new_email text, of_new boolean, confirmed boolean)
  language sql stable security definer set search_path = directory, pg_temp
  as $$
    select c.identity_id, i.email, c.new_email, c.new_token = the_token,
      case when c.new_token = the_token then c.new_confirmed_at is not null else c.old_confirmed_at is not null end
    from directory.email_change c join directory.identity i on i.id = c.identity_id
    where (c.new_token = the_token or c.old_token = the_token) and c.expires_at > at
  $$;

-- Answers GONE, WAITING for the other mailbox, or DONE.
create function directory.confirm_email_change(the_token bytea, at timestamptz) returns text
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
declare
  change directory.email_change;
begin
  update directory.email_change c set
      new_confirmed_at = case when c.new_token = the_token then at else c.new_confirmed_at end,
      old_confirmed_at = case when c.old_token = the_token then at else c.old_confirmed_at end
    where (c.new_token = the_token or c.old_token = the_token) and c.expires_at > at
    returning c.* into change;
  if change.identity_id is null then
    return 'GONE';
  end if;
  if change.new_confirmed_at is null or change.old_confirmed_at is null then
    return 'WAITING';
  end if;
  delete from directory.email_change where identity_id = change.identity_id;
  begin
    update directory.identity set email = change.new_email where id = change.identity_id;
  exception when unique_violation then
    return 'GONE'; -- somebody was invited at that address meanwhile
  end;
  return 'DONE';
end
$$;

create function directory.decline_email_change(the_token bytea) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  delete from directory.email_change where new_token = the_token or old_token = the_token;
  return found;
end
$$;

create function directory.drop_email_change(the_identity uuid) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ delete from directory.email_change where identity_id = the_identity $$;

-- Of a person who belongs to the firm of the transaction.
create function directory.email_of_member(the_identity uuid) returns text
  language sql stable security definer set search_path = directory, pg_temp
  as $$
    select i.email from directory.identity i join directory.membership m on m.identity_id = i.id
    where i.id = the_identity and m.firm_id = public.current_firm()
  $$;

-- Every firm that knows the person, the invitation accepted or not: each keeps the address.
create function directory.firms_that_know(the_identity uuid) returns setof uuid
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select firm_id from directory.membership where identity_id = the_identity order by firm_id $$;

--changeset fingerpost:0050-email-change-grants splitStatements:false
revoke all on function directory.begin_email_change(uuid, text, bytea, bytea, timestamptz),
  directory.email_change_of(uuid, timestamptz), directory.email_change_of_token(bytea, timestamptz),
  directory.confirm_email_change(bytea, timestamptz), directory.decline_email_change(bytea),
  directory.drop_email_change(uuid), directory.email_of_member(uuid), directory.firms_that_know(uuid) from public;
grant execute on function directory.begin_email_change(uuid, text, bytea, bytea, timestamptz),
  directory.email_change_of(uuid, timestamptz), directory.email_change_of_token(bytea, timestamptz),
  directory.confirm_email_change(bytea, timestamptz), directory.decline_email_change(bytea),
  directory.drop_email_change(uuid), directory.email_of_member(uuid), directory.firms_that_know(uuid)
  to fingerpost_app;
