package org.fingerpost.outbox;

import java.util.UUID;

/** Names one message of the outbox. */
public record MessageId(UUID value) {}
