package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import org.fingerpost.matter.Language;

/** How staff read a language's name: in English, and as its own readers know it. */
final class LanguageName {
    private LanguageName() {}

    static String of(Language language) {
        String english = text("language." + language);
        return english.equals(language.ownName()) ? english : english + " · " + language.ownName();
    }
}
