--liquibase formatted sql

--changeset fingerpost:0022-stamp
-- The notice that the support center stamped: the proof of attendance.
alter table appointment add column stamp_document_id uuid;
alter table appointment add foreign key (firm_id, stamp_document_id) references document;
alter table appointment add check (stamp_document_id is null or state = 'ATTENDED');
grant update (stamp_document_id) on appointment to fingerpost_app;
