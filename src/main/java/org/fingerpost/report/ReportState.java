package org.fingerpost.report;

/** Where a report stands. */
public enum ReportState {
    /** The client is still writing; the firm sees nothing of it. */
    DRAFT,
    /** It waits for a person of the firm. */
    NEW,
    /** It became a part of a request, or an outcome. */
    TAKEN,
    /** Somebody has read it and nothing came of it, or it needed nobody. */
    CLOSED
}
