package org.fingerpost.deadline;

import java.util.UUID;

/** Names one deadline of an appointment. */
public record DeadlineId(UUID value) {}
