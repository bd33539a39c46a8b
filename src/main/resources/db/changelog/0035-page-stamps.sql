--liquibase formatted sql

--changeset fingerpost:0035-page-stamps splitStatements:false
-- One question for everyone who asks at the same moment.
create function directory.stamps_of_links(the_links uuid[]) returns table (link_id uuid, stamp bigint)
  language sql stable security definer set search_path = directory, pg_temp
  as $$ select d.link_id, d.stamp from directory.client_link d where d.link_id = any (the_links) $$;
revoke all on function directory.stamps_of_links(uuid[]) from public;
grant execute on function directory.stamps_of_links(uuid[]) to fingerpost_app;
drop function directory.stamp_of_link(uuid);
