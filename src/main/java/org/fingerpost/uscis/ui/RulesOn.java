package org.fingerpost.uscis.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fingerpost.uscis.Rulebook;

/**
 * The setting {@code FINGERPOST_RULES_ON}: rules that ship switched off, each with the first day on which it counts,
 * such as {@code R24@2027-03-01}.
 */
final class RulesOn {
    private RulesOn() {}

    /** A setting that can't be read; the portal must not start with it, since dates would follow from another rule. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String part) {
            super("FINGERPOST_RULES_ON names each rule with the day from which it counts, such as R24@2027-03-01, with"
                    + " commas between them. This can’t be read: " + part);
        }
    }

    static Rulebook read(Rulebook rules, String setting) {
        var changed = rules;
        for (String part : setting.split(",")) {
            if (!part.isBlank()) {
                changed = switchedOn(changed, part.strip());
            }
        }
        return changed;
    }

    private static Rulebook switchedOn(Rulebook rules, String part) {
        int at = part.indexOf('@');
        if (at < 0 || rules.find(part.substring(0, at)).isEmpty()) {
            throw new Unreadable(part);
        }
        try {
            return rules.switchedOn(part.substring(0, at), LocalDate.parse(part.substring(at + 1)));
        } catch (DateTimeParseException e) {
            throw new Unreadable(part);
        }
    }
}
