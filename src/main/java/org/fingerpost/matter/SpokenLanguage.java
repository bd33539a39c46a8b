package org.fingerpost.matter;

import java.util.Locale;

/** A language that clients speak and write in; the portal's own pages may not be there in it. */
public enum SpokenLanguage {
    EN("en"),
    ES("es"),
    PT("pt"),
    HT("ht"),
    ZH("zh-Hans"),
    PA("pa"),
    RU("ru"),
    AR("ar"),
    VI("vi"),
    FR("fr"),
    HI("hi"),
    UK("uk"),
    /** Any other one. */
    OTHER("und");

    private final String tag;

    SpokenLanguage(String tag) {
        this.tag = tag;
    }

    /** For fonts, reading aloud and the direction of writing. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean isRightToLeft() {
        return this == AR;
    }
}
