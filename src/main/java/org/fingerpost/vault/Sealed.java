package org.fingerpost.vault;

/** Content that only the firm's key of this version opens, and only in the place that it was sealed for. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of one row on their way; nobody compares two
public record Sealed(int keyVersion, byte[] content) {}
