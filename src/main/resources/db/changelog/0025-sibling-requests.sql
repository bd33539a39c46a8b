--liquibase formatted sql

--changeset fingerpost:0025-sibling-requests
-- An accommodation has no reason of R3; a rescue and an accommodation can end well without a new appointment, and only
-- the telephone is sure to take them (R7, R22).
alter table reschedule
  drop constraint reschedule_check,
  drop constraint reschedule_check1,
  add constraint reschedule_submitted check (state in ('DRAFT', 'WITHDRAWN')
    or ((reason is not null or kind = 'ACCOMMODATION') and channel is not null and submitted_at is not null)),
  add constraint reschedule_granted check (state <> 'GRANTED' or kind <> 'RESCHEDULE' or new_appointment_id is not null),
  add constraint reschedule_by_phone check (state in ('DRAFT', 'WITHDRAWN')
    or kind = 'RESCHEDULE' or channel = 'PHONE');
