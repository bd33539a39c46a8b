package org.fingerpost.dossier;

import java.io.InputStream;

/**
 * A packet that was made. It lies in a file that has no name any more, and is gone when the content is closed.
 *
 * @param sha256 in hexadecimal digits; the same request has the same
 */
public record Packet(String fileName, String sha256, long size, int pages, InputStream content) {}
