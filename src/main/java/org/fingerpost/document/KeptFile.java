package org.fingerpost.document;

import java.time.Instant;

/**
 * What is on record of a stored file.
 *
 * @param sha256 of the plain file, in hexadecimal digits
 */
public record KeptFile(
        DocumentId id, String fileName, String mediaType, String sha256, String addedBy, Instant addedAt) {}
