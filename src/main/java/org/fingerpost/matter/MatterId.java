package org.fingerpost.matter;

import java.util.UUID;

/** Names one matter of a firm. */
public record MatterId(UUID value) {}
