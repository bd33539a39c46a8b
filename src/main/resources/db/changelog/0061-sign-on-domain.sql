--liquibase formatted sql

--changeset fingerpost:0061-sign-on-domain
-- Which firm's provider is offered to whom, by the domain of their e-mail address. A domain is one firm's alone.
create table directory.sign_on_domain (
  domain text primary key,
  firm_id uuid not null references directory.firm (firm_id)
);
create index sign_on_domain_firm on directory.sign_on_domain (firm_id);

--changeset fingerpost:0061-sign-on-domain-functions splitStatements:false
create function directory.firm_of_sign_on_domain(the_domain text) returns uuid
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select firm_id from directory.sign_on_domain where domain = the_domain $$;

create function directory.sign_on_domains() returns setof text
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select domain from directory.sign_on_domain where firm_id = public.current_firm() order by domain $$;

-- The firm of the transaction has these from now on, and no others. Answers with those that another firm has.
create function directory.put_sign_on_domains(wanted text[]) returns setof text
  language plpgsql security definer set search_path = directory, pg_temp
  as $$
begin
  delete from directory.sign_on_domain where firm_id = public.current_firm() and domain <> all (wanted);
  insert into directory.sign_on_domain (domain, firm_id) select unnest(wanted), public.current_firm()
    on conflict do nothing;
  return query select d.domain from directory.sign_on_domain d
    where d.domain = any (wanted) and d.firm_id <> public.current_firm() order by d.domain;
end
$$;

--changeset fingerpost:0061-sign-on-domain-grants splitStatements:false
revoke all on function directory.firm_of_sign_on_domain(text), directory.sign_on_domains(),
  directory.put_sign_on_domains(text[]) from public;
grant execute on function directory.firm_of_sign_on_domain(text), directory.sign_on_domains(),
  directory.put_sign_on_domains(text[]) to fingerpost_app;
