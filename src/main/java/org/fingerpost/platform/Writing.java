package org.fingerpost.platform;

import java.util.Locale;

/** The direction in which languages are written. */
public final class Writing {
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    private Writing() {}

    /** A language is written in the direction of its own name; what a browser asks for may be none. */
    public static boolean isRightToLeft(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        if (name.isEmpty()) {
            return false;
        }
        byte direction = Character.getDirectionality(name.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Keeps what has a direction of its own from mixing with the sentence around it. */
    static String isolated(String text) {
        return ISOLATE + text + END;
    }
}
