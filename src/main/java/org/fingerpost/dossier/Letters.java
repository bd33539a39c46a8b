package org.fingerpost.dossier;

/** How exhibits are counted: A to Z, AA to AZ, BA and on. */
final class Letters {
    private static final int ALPHABET = 26;

    private Letters() {}

    /** The letters of a place; the first is 0. */
    static String of(int place) {
        String last = Character.toString('A' + place % ALPHABET);
        return place < ALPHABET ? last : of(place / ALPHABET - 1) + last;
    }
}
