package org.fingerpost.matter;

import java.util.UUID;

/** Names one client of a firm. */
public record ClientId(UUID value) {}
