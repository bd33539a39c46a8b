package org.fingerpost.platform.ui;

import java.util.Locale;

/** How much something asks for attention. */
public enum Tone {
    NEUTRAL,
    SUCCESS,
    WARNING,
    DANGER;

    String className() {
        return "fp-" + name().toLowerCase(Locale.ROOT);
    }
}
