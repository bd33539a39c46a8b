package org.fingerpost.notification;

import java.time.Instant;
import java.util.List;
import org.fingerpost.tenancy.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the firm sees it: who was told, and who has looked.
 *
 * @param climbsAt when further people are told unless somebody acknowledges it
 * @param settledAt since when nobody is asked to acknowledge it any more
 */
public record FirmAlert(
        AlertId id,
        About about,
        Instant raisedAt,
        @Nullable Instant climbsAt,
        @Nullable Instant settledAt,
        List<Told> told) {

    /** One person who was told, and whether they are still asked to acknowledge it. */
    public record Told(
            MemberId member,
            String name,
            Watch watch,
            boolean open,
            @Nullable Instant acknowledgedAt) {}

    /** Whether the person is asked to acknowledge it. */
    public boolean asks(MemberId member) {
        return told.stream().anyMatch(one -> one.open() && one.member().equals(member));
    }
}
