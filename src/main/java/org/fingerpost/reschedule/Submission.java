package org.fingerpost.reschedule;

import java.time.Instant;
import org.fingerpost.tenancy.MemberId;

/** That USCIS was asked: by whom and when, and when it was written down here. */
public record Submission(MemberId by, String byName, Instant at, Instant recordedAt) {}
