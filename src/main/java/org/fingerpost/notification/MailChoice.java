package org.fingerpost.notification;

/** Which of a person's alerts come by e-mail, and when. The last-resort ones always come at once. */
public enum MailChoice {
    /** Urgent ones at once, the others together in the morning. */
    DIGEST,
    /** Each at once. */
    AT_ONCE,
    /** Urgent ones at once, the others in the app alone. */
    URGENT_ONLY
}
