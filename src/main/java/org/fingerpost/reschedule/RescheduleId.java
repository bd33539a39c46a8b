package org.fingerpost.reschedule;

import java.util.UUID;

/** Names one request to move an appointment. */
public record RescheduleId(UUID value) {}
