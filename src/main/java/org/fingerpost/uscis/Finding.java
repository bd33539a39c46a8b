package org.fingerpost.uscis;

import java.util.List;

/**
 * What one rule means for one appointment.
 *
 * @param rule the id of the rule it follows from, or {@link #PRACTICE}
 * @param messageKey the text that says it
 * @param args what the text fills in; instants are shown with their zone, and dates, by whoever shows the text
 */
public record Finding(String rule, Level level, String messageKey, List<Object> args) {
    /** In place of a rule of USCIS: what a careful firm does anyway. */
    public static final String PRACTICE = "practice";

    /** How much it asks of a person. */
    public enum Level {
        /** Good to know. */
        INFO,
        /** Something can go wrong here. */
        WARNING,
        /** It has to be done. */
        MUST
    }

    public Finding {
        args = List.copyOf(args);
    }

    /** Whether a rule of USCIS stands behind it. */
    public boolean hasRule() {
        return !rule.equals(PRACTICE);
    }
}
