package org.fingerpost.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exhibit as it goes into the packet: its pages, or why there are none.
 *
 * @param bytes how large the file is
 */
record Sheets(
        Paper paper,
        long bytes,
        List<Sheet> pages,
        @Nullable Problem problem) {
    /** Why a file can't be taken in; a page of the packet says so in its place. */
    enum Problem {
        /** It isn't what was kept: its SHA-256 is another one. */
        CHANGED,
        UNREADABLE
    }

    /**
     * One page in the size at which it is printed, in points.
     *
     * @param words whether it holds text, and not a picture alone
     */
    record Sheet(double width, double height, boolean words) {
        static final double FRAME_WIDTH = 540;
        static final double FRAME_HEIGHT = 645;

        /** As large as the frame allows, and no larger than at the given scale. */
        static Sheet fitted(double width, double height, double atMost, boolean words) {
            double scale = Math.min(atMost, Math.min(FRAME_WIDTH / width, FRAME_HEIGHT / height));
            return new Sheet(width * scale, height * scale, words);
        }
    }

    /** A file that was read once and can't be used after all. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Paper paper;

        Unusable(Paper paper, Throwable cause) {
            super(paper.letter(), cause);
            this.paper = paper;
        }

        Paper paper() {
            return paper;
        }
    }

    Sheets without(Problem why) {
        return new Sheets(paper, bytes, List.of(), why);
    }
}
