package org.fingerpost.report;

/** What a client can tell the firm. */
public enum ReportKind {
    WILL_GO(0),
    CANNOT_GO(10),
    NEW_ADDRESS(0),
    /** With the notice that the support center stamped. */
    WAS_THERE(1);

    private final int mostPapers;

    ReportKind(int mostPapers) {
        this.mostPapers = mostPapers;
    }

    /** How many files may come with it. */
    public int mostPapers() {
        return mostPapers;
    }

    /** Whether a person of the firm must make something of it; else it is enough that the firm knows. */
    public boolean needsSomebody() {
        return this != WILL_GO;
    }

    /** Whether it says if the client can go. */
    public boolean answersWhetherTheyGo() {
        return this == WILL_GO || this == CANNOT_GO;
    }
}
