package org.fingerpost.outbox;

/** Queued until a mail server took it; undelivered once three days of tries have failed. Never dropped. */
public enum MessageState {
    QUEUED,
    SENT,
    UNDELIVERED
}
