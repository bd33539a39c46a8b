package org.fingerpost.reschedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of a statement: words that USCIS is told, or a blank and what is missing there. */
public record Passage(String words, boolean isBlank) {
    // A blank that somebody opened and never closed ends with its line.
    private static final Pattern BLANK = Pattern.compile(Pattern.quote(Draft.BLANK) + "([^\\]\\n]*)\\]?");

    /** All of it, in its order. */
    public static List<Passage> of(String statement) {
        var passages = new ArrayList<Passage>();
        var blank = BLANK.matcher(statement);
        int end = 0;
        while (blank.find()) {
            add(passages, statement.substring(end, blank.start()));
            passages.add(new Passage(blank.group(1).strip(), true));
            end = blank.end();
        }
        add(passages, statement.substring(end));
        return passages;
    }

    private static void add(List<Passage> passages, String words) {
        if (!words.isEmpty()) {
            passages.add(new Passage(words, false));
        }
    }
}
