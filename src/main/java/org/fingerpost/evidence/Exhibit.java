package org.fingerpost.evidence;

import java.time.Instant;
import org.fingerpost.document.DocumentId;
import org.fingerpost.reschedule.RescheduleId;
import org.jspecify.annotations.Nullable;

/**
 * One file that supports a request.
 *
 * @param item what it answers; null until somebody says so
 * @param caption what a reader is told that it is
 */
public record Exhibit(
        ExhibitId id,
        RescheduleId reschedule,
        DocumentId document,
        String fileName,
        @Nullable EvidenceItem item,
        String caption,
        String addedBy,
        Instant addedAt) {}
