package org.fingerpost.uscis;

/** How we know that a rule is as we state it. */
public enum Certainty {
    /** The primary text was read. */
    A("uscis.certainty.A"),
    /** Several secondary sources say so, independently. */
    B("uscis.certainty.B"),
    /** One source, or an old one. */
    C("uscis.certainty.C"),
    /** From memory; to be checked before anyone relies on it. */
    M("uscis.certainty.M"),
    /** It follows from other rules, and is as certain as they are. */
    DERIVED("uscis.certainty.DERIVED");

    private final String messageKey;

    Certainty(String messageKey) {
        this.messageKey = messageKey;
    }

    /** The text that says it in words. */
    public String messageKey() {
        return messageKey;
    }
}
