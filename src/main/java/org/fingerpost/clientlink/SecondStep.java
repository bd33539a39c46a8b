package org.fingerpost.clientlink;

/** What is asked of whoever follows a link, before anything of the case is shown. */
public enum SecondStep {
    NONE,
    /** Six digits, sent to the recipient's e-mail address. */
    EMAIL_CODE,
    /** Words that the firm told the recipient by another way. */
    PASSPHRASE,
    /** Slows a stranger down and no more: it stands in many papers. */
    BIRTH_DATE
}
