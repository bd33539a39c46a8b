package org.fingerpost.reschedule;

import java.time.Instant;
import org.fingerpost.uscis.Finding;
import org.jspecify.annotations.Nullable;

/** Something that can go wrong with a request, and who read it when. */
public record Warning(
        Finding finding, @Nullable String readBy, @Nullable Instant readAt) {
    public boolean isRead() {
        return readAt != null;
    }
}
