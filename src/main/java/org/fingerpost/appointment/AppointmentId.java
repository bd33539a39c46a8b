package org.fingerpost.appointment;

import java.util.UUID;

/** Names one appointment of a firm's client. */
public record AppointmentId(UUID value) {}
