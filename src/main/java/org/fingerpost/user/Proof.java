package org.fingerpost.user;

/** By what a person showed who they are. */
public enum Proof {
    PASSWORD,
    /** A one-time code, made by an app or kept for recovery. */
    CODE,
    PASSKEY,
    SINGLE_SIGN_ON
}
