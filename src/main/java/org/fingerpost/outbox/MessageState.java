package org.fingerpost.outbox;

/**
 * Queued until a mail server took it; undelivered once three days of tries have failed. Never dropped; withdrawn where its
 * client must not be written to any more.
 */
public enum MessageState {
    QUEUED,
    SENT,
    UNDELIVERED,
    WITHDRAWN
}
