package org.fingerpost.document;

import java.util.UUID;

/** Names one stored file. */
public record DocumentId(UUID value) {}
