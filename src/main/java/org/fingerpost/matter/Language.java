package org.fingerpost.matter;

import java.util.Locale;
import org.fingerpost.platform.Writing;

/** A language that a client reads: their page is there in it, and so are their letters. */
public enum Language {
    EN("en"),
    ES("es"),
    PT("pt-BR"),
    HT("ht"),
    ZH("zh-Hans"),
    /** In Gurmukhi. */
    PA("pa"),
    RU("ru"),
    AR("ar"),
    VI("vi"),
    FR("fr"),
    HI("hi"),
    UK("uk");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** The texts of a language stand under it, and fonts and reading aloud go by it. */
    public Locale locale() {
        return locale;
    }

    /** As browsers and HTML name it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What the language calls itself, so that whoever reads no other one finds it. */
    public String ownName() {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public boolean isRightToLeft() {
        return Writing.isRightToLeft(locale);
    }
}
