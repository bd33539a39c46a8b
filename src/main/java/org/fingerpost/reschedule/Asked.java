package org.fingerpost.reschedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.MemberId;

/**
 * That USCIS was asked.
 *
 * @param by who of the firm asked; nobody where the client did
 * @param screenshots what was on the screen, which goes into the log
 */
public record Asked(Optional<MemberId> by, Instant at, List<Upload> screenshots) {
    public static Asked by(MemberId member, Instant at) {
        return new Asked(Optional.of(member), at, List.of());
    }
}
