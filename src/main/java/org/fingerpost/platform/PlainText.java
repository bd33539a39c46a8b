package org.fingerpost.platform;

import java.util.regex.Pattern;

/** Free text as it can be stored: without the control characters that a paste may bring along. */
public final class PlainText {
    /** And halves of letters, which a careless cut leaves behind. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\p{Z}\\p{Cf}\\s\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0]*+");
    private static final int LONGEST_SEARCH = 100;

    private PlainText() {}

    /** Empty where nothing of it can be seen. */
    public static String tidy(String typed) {
        String plain =
                CONTROL.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
        return NOTHING_TO_SEE.matcher(plain).matches() ? "" : plain;
    }

    /** What a list is searched for: one line, no longer than any name or number. */
    public static String search(String typed) {
        String line = tidy(typed).replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_SEARCH));
    }
}
