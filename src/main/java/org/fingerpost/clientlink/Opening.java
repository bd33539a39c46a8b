package org.fingerpost.clientlink;

/**
 * What a link opens.
 *
 * @param <T> what lies behind it
 */
public sealed interface Opening<T> {
    /** The link is good. */
    record Open<T>(T behind) implements Opening<T> {}

    /** The link was good once; whom to ask for a new one. */
    record Gone<T>(String firmName, String firmPhone) implements Opening<T> {}

    /** There never was such a link. Says nothing of any firm. */
    record Unknown<T>() implements Opening<T> {}
}
