package org.fingerpost.matter;

import java.util.Locale;

/** The language a client reads their status page in. */
public enum Language {
    EN,
    ES;

    public Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }
}
