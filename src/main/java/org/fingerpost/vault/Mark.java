package org.fingerpost.vault;

/**
 * What a column that ends in {@code _mark} holds: a keyed hash of a sealed text, the same for the same text of the same
 * firm and column. It finds an exact value again, and tells nothing to whoever has not the firm's index key.
 */
@SuppressWarnings("ArrayRecordComponent") // the database compares them
public record Mark(byte[] value) {}
