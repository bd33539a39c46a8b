package org.fingerpost.appointment;

/** Where an appointment stands. Superseded means that a later notice took its place. */
public enum AppointmentState {
    SCHEDULED,
    SUPERSEDED,
    ATTENDED,
    MISSED
}
