package org.fingerpost.appointment;

import java.util.Locale;
import java.util.Optional;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.PlainText;

/** What a list of appointments shows: a part of a client's name or receipt number, and which of them. */
public record AppointmentFilter(String search, Show show, Optional<Cursor> after) {
    public AppointmentFilter {
        search = PlainText.search(search);
    }

    /** Upcoming ones come first to last, past ones last to first. */
    public enum Show {
        UPCOMING,
        PAST,
        ALL;

        /** As an address writes it; anything unknown means upcoming. */
        public static Show read(String text) {
            for (Show show : values()) {
                if (show.address().equals(text)) {
                    return show;
                }
            }
            return UPCOMING;
        }

        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
