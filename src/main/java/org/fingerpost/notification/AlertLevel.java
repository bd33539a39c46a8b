package org.fingerpost.notification;

/** How much an alert must not wait. */
public enum AlertLevel {
    /** By e-mail with the morning's digest. */
    NORMAL,
    /** By e-mail at once. */
    URGENT,
    /** By e-mail at once, to everyone who watches the matter and to the admins; nobody's preference silences it. */
    LAST_RESORT
}
