package org.fingerpost.platform;

import java.util.regex.Pattern;

/** Free text as it can be stored: without the control characters that a paste may bring along. */
public final class PlainText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final int LONGEST_SEARCH = 100;

    private PlainText() {}

    public static String tidy(String typed) {
        return CONTROL.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }

    /** What a list is searched for: one line, no longer than any name or number. */
    public static String search(String typed) {
        String line = tidy(typed).replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_SEARCH));
    }
}
