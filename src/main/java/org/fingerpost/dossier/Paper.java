package org.fingerpost.dossier;

import org.fingerpost.document.KeptFile;
import org.fingerpost.evidence.EvidenceItem;
import org.jspecify.annotations.Nullable;

/**
 * One kept file that goes into the packet as an exhibit.
 *
 * @param letter A, B, C …
 * @param caption what a reader is told that it is
 * @param answers what it proves, where somebody said so
 */
record Paper(
        String letter, Kind kind, String caption, @Nullable EvidenceItem answers, KeptFile file) {
    /** Where the file was kept. */
    enum Kind {
        EVIDENCE,
        NOTICE,
        STAMPED_NOTICE,
        NEW_NOTICE,
        SCREENSHOT
    }

    boolean isPdf() {
        return file.mediaType().equals("application/pdf");
    }
}
