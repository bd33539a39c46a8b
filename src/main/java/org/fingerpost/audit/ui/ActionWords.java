package org.fingerpost.audit.ui;

import static org.fingerpost.platform.Texts.text;

import org.fingerpost.platform.Texts;

/** What was done, in words. */
public final class ActionWords {
    private ActionWords() {}

    /** What somebody put into the trail past the portal has no words, and is shown as it is. */
    public static String of(String action) {
        return Texts.has("history." + action) ? text("history." + action) : action;
    }
}
