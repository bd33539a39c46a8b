package org.fingerpost.report;

/**
 * Whose link a report came through: who wrote it, as far as the firm can know.
 *
 * @param name who another recipient is; empty for the client, the spouse and the sponsor
 */
public record Sender(LinkRecipient recipient, String name) {}
