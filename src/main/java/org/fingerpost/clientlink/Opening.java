package org.fingerpost.clientlink;

/** What a token opens. */
public sealed interface Opening {
    /** The link is good. */
    record Open(SharedStatus status) implements Opening {}

    /** The link was good once; whom to ask for a new one. */
    record Gone(String firmName, String firmPhone) implements Opening {}

    /** There never was such a link. Says nothing of any firm. */
    record Unknown() implements Opening {}
}
