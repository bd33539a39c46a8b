package org.fingerpost.matter;

/** The person the firm acts for. How to reach them is {@link Confidential}. */
public record Client(ClientId id, String name, Language language) {}
