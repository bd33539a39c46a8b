--liquibase formatted sql

--changeset fingerpost:0065-sign-up
-- A firm that somebody wishes to found: sealed by the portal, and all there is of the firm until its link is used.
create table directory.sign_up (
  token_hash bytea primary key,
  sealed text not null,
  expires_at timestamptz not null
);
create index sign_up_expires on directory.sign_up (expires_at);

--changeset fingerpost:0065-sign-up-functions splitStatements:false
create function directory.put_sign_up(the_token bytea, wish text, at timestamptz, until timestamptz) returns void
  language sql security definer set search_path = directory, pg_temp
  as $$
    delete from directory.sign_up where expires_at <= at;
    insert into directory.sign_up (token_hash, sealed, expires_at) values (the_token, wish, until)
  $$;

create function directory.sign_up_of_token(the_token bytea, at timestamptz) returns text
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select s.sealed from directory.sign_up s where token_hash = the_token and expires_at > at $$;

create function directory.use_sign_up(the_token bytea, at timestamptz) returns boolean
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  delete from directory.sign_up where token_hash = the_token and expires_at > at;
  return found;
end
$$;

--changeset fingerpost:0065-sign-up-grants splitStatements:false
revoke all on function directory.put_sign_up(bytea, text, timestamptz, timestamptz),
  directory.sign_up_of_token(bytea, timestamptz), directory.use_sign_up(bytea, timestamptz) from public;
grant execute on function directory.put_sign_up(bytea, text, timestamptz, timestamptz),
  directory.sign_up_of_token(bytea, timestamptz), directory.use_sign_up(bytea, timestamptz) to fingerpost_app;
