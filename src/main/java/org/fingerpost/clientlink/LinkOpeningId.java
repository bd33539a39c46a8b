package org.fingerpost.clientlink;

import java.util.UUID;

/** Names one time that a link was followed. */
public record LinkOpeningId(UUID value) {}
