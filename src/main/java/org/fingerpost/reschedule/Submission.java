package org.fingerpost.reschedule;

import java.time.Instant;
import org.fingerpost.tenancy.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * That USCIS was asked, and when it was written down here.
 *
 * @param by who of the firm asked; nobody where the client did
 */
public record Submission(@Nullable MemberId by, @Nullable String byName, Instant at, Instant recordedAt) {}
