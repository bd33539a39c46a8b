package org.fingerpost.clientlink;

/** Who is given a link. Each person has one of their own, so that one can be closed without the others. */
public enum LinkRecipient {
    CLIENT,
    SPOUSE,
    SPONSOR,
    OTHER
}
