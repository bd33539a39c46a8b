package org.fingerpost.audit;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of record that the trail tells of: the first word of each action. */
public enum RecordKind {
    MATTER("matter"),
    APPOINTMENT("appointment"),
    RESCHEDULE("reschedule"),
    LOG("log"),
    EVIDENCE("evidence"),
    DOCUMENT("document"),
    DEADLINE("deadline"),
    ALERT("alert"),
    MESSAGE("message"),
    CLIENT_LINK("clientLink"),
    REPORT("report"),
    MEMBER("member"),
    POLICY("policy"),
    FIRM("firm"),
    AUDIT("audit");

    private final String word;

    RecordKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Empty for a word that the portal never writes. */
    public static Optional<RecordKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
