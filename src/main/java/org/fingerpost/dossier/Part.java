package org.fingerpost.dossier;

import java.util.Locale;

/** The parts of a packet, in their order; the exhibits stand before the last. */
enum Part {
    COVER,
    PROOF,
    STATEMENT,
    TIMELINE,
    LOG,
    MANIFEST;

    /** Where links and bookmarks lead. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String id(Paper paper) {
        return "exhibit-" + paper.letter();
    }
}
