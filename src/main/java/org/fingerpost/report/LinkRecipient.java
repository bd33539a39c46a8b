package org.fingerpost.report;

/** Who is given a link, and so who tells something through it. Each has one of their own, to be closed for itself. */
public enum LinkRecipient {
    CLIENT,
    SPOUSE,
    SPONSOR,
    OTHER
}
