package org.fingerpost.outbox;

import java.util.Set;

/**
 * What a calendar makes an entry of.
 *
 * @param method {@code REQUEST} adds or changes the entry, {@code CANCEL} takes it away
 * @param content the iCalendar text
 */
public record CalendarPart(String method, String content) {
    private static final Set<String> METHODS = Set.of("REQUEST", "CANCEL");

    public CalendarPart {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("No such method: " + method);
        }
    }
}
