package org.fingerpost.matter;

import java.util.Locale;

/** A language that clients speak and write in: each {@link Language} of the portal's own, or any other one. */
public enum SpokenLanguage {
    EN,
    ES,
    PT,
    HT,
    ZH,
    PA,
    RU,
    AR,
    VI,
    FR,
    HI,
    UK,
    /** Any other one. */
    OTHER;

    private static final Locale UNDETERMINED = Locale.forLanguageTag("und");

    /** For fonts, reading aloud and the direction of writing. */
    public Locale locale() {
        return this == OTHER ? UNDETERMINED : Language.valueOf(name()).locale();
    }

    public boolean isRightToLeft() {
        return this != OTHER && Language.valueOf(name()).isRightToLeft();
    }
}
