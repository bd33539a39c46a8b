package org.fingerpost.clientlink;

import java.util.List;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ReportPaper;
import org.jspecify.annotations.Nullable;

/** What comes of an act, or of looking at its page. */
public sealed interface ActAnswer {
    /**
     * The page on which it is told.
     *
     * @param visit the appointment it is about
     * @param typed what was typed and kept so far, or what can't be kept, as it was typed
     * @param papers what was added so far
     * @param kept whether it stands on the server, and is found again with the same link
     */
    record Page(
            SharedStatus status,
            @Nullable Visit visit,
            Typed typed,
            List<ReportPaper> papers,
            boolean kept,
            List<ActProblem> problems)
            implements ActAnswer {}

    /** The firm has it. */
    record Arrived(SharedStatus status, @Nullable Visit visit, ClientReport report) implements ActAnswer {}

    /**
     * It can't be told now: it is too early or too late for it.
     *
     * @param visit none where there is no such appointment, or it no longer counts
     */
    record NotNow(SharedStatus status, @Nullable Visit visit) implements ActAnswer {}

    /** The link opens nothing any more. */
    record Shut() implements ActAnswer {}
}
