package org.fingerpost.calendar;

import java.time.Instant;
import org.fingerpost.tenancy.MemberId;

/**
 * What a person's calendar was last told of a deadline.
 *
 * @param sequence 0 for the first word of it, one more with each change
 */
record Entry(MemberId member, int sequence, Instant dueAt, boolean cancelled) {
    static Entry first(MemberId member, Instant dueAt) {
        return new Entry(member, 0, dueAt, false);
    }

    Entry movedTo(Instant other) {
        return new Entry(member, sequence + 1, other, false);
    }

    Entry takenBack() {
        return new Entry(member, sequence + 1, dueAt, true);
    }
}
