package org.fingerpost.user;

/** By what a person showed who they are. */
public enum Proof {
    PASSWORD,
    /** A one-time code, made by an app or kept for recovery. */
    CODE,
    PASSKEY,
    /** The word of a firm's own provider. It speaks for that firm and for no other. */
    SINGLE_SIGN_ON,
    /** That the person may enter a firm with single sign-on by a password for once; never shown alone. */
    EMERGENCY;

    /** Whether it counts in the firm where it was shown and nowhere else. */
    public boolean isOfOneFirm() {
        return switch (this) {
            case SINGLE_SIGN_ON, EMERGENCY -> true;
            case PASSWORD, CODE, PASSKEY -> false;
        };
    }
}
