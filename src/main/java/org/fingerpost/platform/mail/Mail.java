package org.fingerpost.platform.mail;

import java.util.UUID;

/**
 * A plain-text message to one person.
 *
 * @param id stays the same over every try, so that a mail system can tell a repetition
 */
public record Mail(UUID id, String to, String subject, String text) {}
