--liquibase formatted sql

--changeset fingerpost:0051-second-factor
-- A person's second factors belong to their identity and count in each of their firms.
create table directory.authenticator_app (
  identity_id uuid primary key references directory.identity,
  -- with the portal's master key
  sealed_secret text not null,
  -- each code is taken once: only a later step than this one counts
  last_step bigint not null
);
create table directory.recovery_code (
  identity_id uuid not null references directory.identity,
  -- keyed: of no use without the master key
  code_hash bytea not null,
  used_at timestamptz,
  primary key (identity_id, code_hash)
);
create table directory.passkey (
  credential_id text primary key,
  identity_id uuid not null references directory.identity,
  -- what the authenticator said when it was made, the public key among it
  attestation text not null,
  transports text not null,
  sign_count bigint not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_identity on directory.passkey (identity_id, created_at);

--changeset fingerpost:0051-second-factor-functions splitStatements:false
-- Each takes an identity or a credential that the caller holds already. What adds or takes away does so for a person
-- of the transaction's firm.
create function directory.belongs_here(the_identity uuid) returns boolean
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select exists (select from directory.membership
    where identity_id = the_identity and firm_id = public.current_firm()) $$;

create function directory.belongs_here_alone(the_identity uuid) returns boolean
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select coalesce(array_agg(firm_id) = array[public.current_firm()], false)
    from directory.membership where identity_id = the_identity $$;

create function directory.has_second_factor(the_identity uuid) returns boolean
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select exists (select from directory.authenticator_app where identity_id = the_identity)
    or exists (select from directory.passkey where identity_id = the_identity) $$;

create function directory.app_of_identity(the_identity uuid) returns table (sealed_secret text, last_step bigint)
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select a.sealed_secret, a.last_step from directory.authenticator_app a where identity_id = the_identity $$;

create function directory.put_app(the_identity uuid, sealed text, step bigint) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    insert into directory.authenticator_app as a (identity_id, sealed_secret, last_step)
    select the_identity, sealed, step where directory.belongs_here(the_identity)
    on conflict (identity_id) do update set sealed_secret = excluded.sealed_secret, last_step = excluded.last_step
  $$;

create function directory.use_app_step(the_identity uuid, step bigint) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  update directory.authenticator_app set last_step = step where identity_id = the_identity and last_step < step;
  return found;
end
$$;

create function directory.remove_app(the_identity uuid) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  delete from directory.authenticator_app where identity_id = the_identity and directory.belongs_here(the_identity);
  return found;
end
$$;

create function directory.recovery_codes_left(the_identity uuid) returns int
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select count(*)::int from directory.recovery_code where identity_id = the_identity and used_at is null $$;

create function directory.forget_recovery_codes(the_identity uuid) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ delete from directory.recovery_code
    where identity_id = the_identity and directory.belongs_here(the_identity) $$;

create function directory.add_recovery_code(the_identity uuid, hash bytea) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ insert into directory.recovery_code (identity_id, code_hash)
    select the_identity, hash where directory.belongs_here(the_identity) $$;

create function directory.use_recovery_code(the_identity uuid, hash bytea, at timestamptz) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  update directory.recovery_code set used_at = at
    where identity_id = the_identity and code_hash = hash and used_at is null;
  return found;
end
$$;

create function directory.passkeys_of_identity(the_identity uuid) returns setof directory.passkey
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select * from directory.passkey where identity_id = the_identity order by created_at, credential_id $$;

create function directory.passkey_of_credential(the_credential text) returns setof directory.passkey
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select * from directory.passkey where credential_id = the_credential $$;

create function directory.add_passkey(
    the_credential text, the_identity uuid, said text, ways text, signs bigint, name text, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  insert into directory.passkey (credential_id, identity_id, attestation, transports, sign_count, label, created_at)
  select the_credential, the_identity, said, ways, signs, name, at where directory.belongs_here(the_identity)
  on conflict do nothing;
  return found;
end
$$;

-- False where the authenticator counts its signatures and this is not a later one: a copy of it is about.
create function directory.used_passkey(the_credential text, signs bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  update directory.passkey set sign_count = signs, last_used_at = at
    where credential_id = the_credential and (sign_count < signs or (sign_count = 0 and signs = 0));
  return found;
end
$$;

create function directory.rename_passkey(the_identity uuid, the_credential text, name text) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  update directory.passkey set label = name
    where credential_id = the_credential and identity_id = the_identity and directory.belongs_here(the_identity);
  return found;
end
$$;

create function directory.remove_passkey(the_identity uuid, the_credential text) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  delete from directory.passkey
    where credential_id = the_credential and identity_id = the_identity and directory.belongs_here(the_identity);
  return found;
end
$$;

create function directory.forget_second_factors(the_identity uuid) returns void
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  if directory.belongs_here(the_identity) then
    delete from directory.authenticator_app where identity_id = the_identity;
    delete from directory.recovery_code where identity_id = the_identity;
    delete from directory.passkey where identity_id = the_identity;
  end if;
end
$$;

--changeset fingerpost:0051-second-factor-grants splitStatements:false
do $$
declare
  name text;
begin
  foreach name in array array[
    'belongs_here(uuid)', 'belongs_here_alone(uuid)', 'has_second_factor(uuid)', 'app_of_identity(uuid)',
    'put_app(uuid, text, bigint)', 'use_app_step(uuid, bigint)', 'remove_app(uuid)', 'recovery_codes_left(uuid)',
    'forget_recovery_codes(uuid)', 'add_recovery_code(uuid, bytea)', 'use_recovery_code(uuid, bytea, timestamptz)',
    'passkeys_of_identity(uuid)', 'passkey_of_credential(text)',
    'add_passkey(text, uuid, text, text, bigint, text, timestamptz)', 'used_passkey(text, bigint, timestamptz)',
    'rename_passkey(uuid, text, text)', 'remove_passkey(uuid, text)', 'forget_second_factors(uuid)']
  loop
    execute format('revoke all on function directory.%s from public', name);
    execute format('grant execute on function directory.%s to fingerpost_app', name);
  end loop;
end
$$;
revoke all on function directory.belongs_here(uuid) from fingerpost_app;
