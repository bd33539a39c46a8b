--liquibase formatted sql

--changeset fingerpost:0066-appointment-supersedes
-- Who deletes a firm asks of each of its appointments whether another one took its place.
create index appointment_supersedes on appointment (firm_id, supersedes_id) where supersedes_id is not null;
