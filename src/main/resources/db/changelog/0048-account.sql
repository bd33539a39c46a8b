--liquibase formatted sql

--changeset fingerpost:0048-password-reset
-- One link at a time: a new one takes the place of the one before.
create table directory.password_reset (
  identity_id uuid primary key references directory.identity,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);

--changeset fingerpost:0048-letter
-- A letter about a person's own account, which belongs to no firm. Sealed by the portal, gone once it was sent.
create table directory.letter (
  id uuid primary key,
  sealed text not null,
  expires_at timestamptz not null
);

--changeset fingerpost:0048-account-functions splitStatements:false
-- A link that was sent to a mailbox, or for a password, that is no longer the person's opens nothing.
create function directory.forget_resets() returns trigger
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  delete from directory.password_reset where identity_id = new.id;
  return null;
end
$$;
create trigger forget_resets after update of password_hash, email on directory.identity
  for each row execute function directory.forget_resets();

-- For whoever has just shown that they know the password: the old hash is the key.
create function directory.replace_password(the_identity uuid, old_hash text, new_hash text) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  update directory.identity set password_hash = new_hash where id = the_identity and password_hash = old_hash;
  return found;
end
$$;

create function directory.begin_reset(the_identity uuid, the_token bytea, until timestamptz) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    insert into directory.password_reset (identity_id, token_hash, expires_at) values (the_identity, the_token, until)
    on conflict (identity_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
  $$;

create function directory.reset_of_token(the_token bytea, at timestamptz)
  returns table (identity_id uuid, email text)
  language sql stable security definer set search_path = directory, pg_temp
  as $$
    select i.id, i.email from directory.password_reset r join directory.identity i on i.id = r.identity_id
    where r.token_hash = the_token and r.expires_at > at
  $$;

create function directory.finish_reset(the_token bytea, at timestamptz, hash text) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
declare
  person uuid;
begin
  delete from directory.password_reset where token_hash = the_token and expires_at > at returning identity_id into person;
  update directory.identity set password_hash = hash where id = person;
  return found;
end
$$;

create function directory.put_letter(the_id uuid, the_content text, until timestamptz) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ insert into directory.letter (id, sealed, expires_at) values (the_id, the_content, until) $$;

create function directory.letter_of_id(the_id uuid) returns table (sealed text, expires_at timestamptz)
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select l.sealed, l.expires_at from directory.letter l where id = the_id $$;

create function directory.drop_letter(the_id uuid) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ delete from directory.letter where id = the_id $$;

--changeset fingerpost:0048-account-grants splitStatements:false
revoke all on function directory.forget_resets(), directory.replace_password(uuid, text, text),
  directory.begin_reset(uuid, bytea, timestamptz), directory.reset_of_token(bytea, timestamptz),
  directory.finish_reset(bytea, timestamptz, text), directory.put_letter(uuid, text, timestamptz),
  directory.letter_of_id(uuid), directory.drop_letter(uuid) from public;
grant execute on function directory.replace_password(uuid, text, text),
  directory.begin_reset(uuid, bytea, timestamptz), directory.reset_of_token(bytea, timestamptz),
  directory.finish_reset(bytea, timestamptz, text), directory.put_letter(uuid, text, timestamptz),
  directory.letter_of_id(uuid), directory.drop_letter(uuid) to fingerpost_app;
