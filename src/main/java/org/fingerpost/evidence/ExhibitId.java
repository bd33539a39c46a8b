package org.fingerpost.evidence;

import java.util.UUID;

/** Names one exhibit. */
public record ExhibitId(UUID value) {}
