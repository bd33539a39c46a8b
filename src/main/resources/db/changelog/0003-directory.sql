--liquibase formatted sql

--changeset fingerpost:0003-directory
create table directory.firm (
  slug text primary key,
  firm_id uuid not null unique
);
create table directory.identity (
  id uuid primary key,
  email text not null unique,
  password_hash text
);
create table directory.membership (
  identity_id uuid not null references directory.identity,
  firm_id uuid not null references directory.firm (firm_id),
  -- until the person has accepted the firm's own invitation, the identity does not open this firm
  accepted_at timestamptz,
  primary key (identity_id, firm_id)
);
create table directory.invitation (
  token_hash bytea primary key,
  identity_id uuid not null,
  firm_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (identity_id, firm_id) references directory.membership
);
create table directory.client_link (
  token_hash bytea primary key,
  firm_id uuid not null references directory.firm (firm_id),
  link_id uuid not null
);

--changeset fingerpost:0003-directory-functions splitStatements:false
-- Each function answers one question about one key that the caller already holds; none lists.
-- What writes, writes for the firm of the transaction.
create function directory.firm_of_slug(the_slug text) returns uuid
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select firm_id from directory.firm where slug = the_slug $$;

create function directory.register_firm(the_slug text) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$ insert into directory.firm (slug, firm_id) values (the_slug, public.current_firm()) $$;

create function directory.any_firm_exists() returns boolean
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select exists (select from directory.firm) $$;

create function directory.identity_of_email(the_email text)
  returns table (identity_id uuid, password_hash text)
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select id, i.password_hash from directory.identity i where email = the_email $$;

create function directory.firms_of_identity(the_identity uuid) returns setof uuid
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select firm_id from directory.membership
    where identity_id = the_identity and accepted_at is not null order by firm_id $$;

create function directory.join_firm(new_id uuid, the_email text) returns uuid
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
declare
  known uuid;
begin
  insert into directory.identity (id, email) values (new_id, the_email) on conflict (email) do nothing;
  select id into known from directory.identity where email = the_email;
  insert into directory.membership (identity_id, firm_id) values (known, public.current_firm())
    on conflict do nothing;
  return known;
end
$$;

create function directory.invite(the_token bytea, the_identity uuid, until timestamptz) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    insert into directory.invitation (token_hash, identity_id, firm_id, expires_at)
    values (the_token, the_identity, public.current_firm(), until)
  $$;

create function directory.invitation_of_token(the_token bytea, at timestamptz)
  returns table (firm_id uuid, email text, has_password boolean)
  language sql stable security definer set search_path = directory, pg_temp
  as $$
    select v.firm_id, i.email, i.password_hash is not null
    from directory.invitation v
    join directory.identity i on i.id = v.identity_id
    where v.token_hash = the_token and v.used_at is null and v.expires_at > at
  $$;

-- Uses an invitation up: from then on the identity opens the inviting firm, and that firm alone. Whether the person
-- may, by a first password or by the one they have, is settled by the two functions below.
create function directory.use_invitation(the_token bytea, at timestamptz) returns uuid
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
declare
  person uuid;
begin
  update directory.invitation set used_at = at
    where token_hash = the_token and used_at is null and expires_at > at
    returning identity_id into person;
  update directory.membership m set accepted_at = at
    from directory.invitation v
    where v.token_hash = the_token and v.identity_id = person
      and m.identity_id = v.identity_id and m.firm_id = v.firm_id and m.accepted_at is null;
  return person;
end
$$;

-- Sets the first password; an identity that has one is not touched, nor is the invitation then used up.
create function directory.accept_invitation(the_token bytea, at timestamptz, hash text) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
declare
  person uuid;
begin
  if exists (select from directory.invitation v join directory.identity i on i.id = v.identity_id
             where v.token_hash = the_token and i.password_hash is not null) then
    return false;
  end if;
  person := directory.use_invitation(the_token, at);
  update directory.identity set password_hash = hash where id = person and password_hash is null;
  return found;
end
$$;

-- For a person whose password the portal has just checked.
create function directory.confirm_invitation(the_token bytea, at timestamptz) returns boolean
  language sql security definer set search_path = directory, pg_temp
  as $$ select directory.use_invitation(the_token, at) is not null $$;

-- An admin may take away a password that opens their own firm alone.
create function directory.forget_password(the_identity uuid) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    update directory.identity set password_hash = null
    where id = the_identity
      and (select array_agg(firm_id) from directory.membership where identity_id = the_identity)
        = array[public.current_firm()]
  $$;

create function directory.add_client_link(the_token bytea, the_link uuid) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    insert into directory.client_link (token_hash, firm_id, link_id) values (the_token, public.current_firm(), the_link)
  $$;

create function directory.client_link_of_token(the_token bytea)
  returns table (firm_id uuid, link_id uuid)
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select firm_id, link_id from directory.client_link where token_hash = the_token $$;

--changeset fingerpost:0003-directory-grants splitStatements:false
revoke all on all functions in schema directory from public;
grant execute on all functions in schema directory to fingerpost_app;
revoke all on function directory.use_invitation(bytea, timestamptz) from fingerpost_app;
