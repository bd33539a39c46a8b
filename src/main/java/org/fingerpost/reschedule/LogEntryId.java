package org.fingerpost.reschedule;

import java.util.UUID;

/** Names one entry of a submission log. */
public record LogEntryId(UUID value) {}
