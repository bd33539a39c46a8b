--liquibase formatted sql

--changeset fingerpost:0012-second-watcher
-- Two people watch a matter's dates, so that one who is away doesn't cost the date.
alter table matter add column second_watcher_id uuid;
alter table matter add foreign key (firm_id, second_watcher_id) references member;
alter table matter add check (second_watcher_id <> responsible_id);
grant update (second_watcher_id) on matter to fingerpost_app;

--changeset fingerpost:0012-circumstances
alter table matter
  add column special_cases text[] not null default '{}' check (special_cases <@ array[
    'ASYLUM_CLOCK', 'REMOVAL_PROCEEDINGS', 'ACCOMMODATION', 'SAFE_CONTACT', 'MINOR', 'ATTORNEY_FIRST']),
  add column hearing_on date,
  -- when USCIS and the court were told the address that is current
  add column ar11_on date,
  add column eoir33_on date,
  add column denied_on date,
  add column denial_mailed boolean,
  add check ((denied_on is null) = (denial_mailed is null));
grant update (special_cases, hearing_on, ar11_on, eoir33_on, denied_on, denial_mailed) on matter to fingerpost_app;

--changeset fingerpost:0012-moved
-- Moved by USCIS on request, which is what R5 counts; a record that was only corrected is superseded, and not moved.
alter table appointment add column moved boolean not null default false;
alter table appointment no force row level security;
alter table reschedule no force row level security;
update appointment a set moved = true
  from reschedule r
  where r.firm_id = a.firm_id and r.appointment_id = a.id and r.state = 'GRANTED';
alter table appointment force row level security;
alter table reschedule force row level security;
alter table appointment add check (not moved or state = 'SUPERSEDED');
grant update (moved) on appointment to fingerpost_app;
