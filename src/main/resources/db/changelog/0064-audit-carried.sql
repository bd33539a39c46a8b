--liquibase formatted sql

--changeset fingerpost:0064-audit-carried
-- A line that the operator brings in from another installation keeps its place in the chain. The portal's role can't hand
-- one over as chained already, and what runs for it as the owner names no hash.
drop trigger chained on audit_event;
create trigger chained before insert on audit_event
  for each row when (new.hash is null or current_user <> 'fingerpost_owner') execute function chain_audit_line();
