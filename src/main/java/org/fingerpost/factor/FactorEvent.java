package org.fingerpost.factor;

/** What happened to a person's second factors; they are told of each by mail. */
public enum FactorEvent {
    APP_ADDED("factor.app.added"),
    APP_REMOVED("factor.app.removed"),
    PASSKEY_ADDED("factor.passkey.added"),
    PASSKEY_REMOVED("factor.passkey.removed"),
    CODES_MADE("factor.codes.made"),
    CODE_USED("factor.codes.used"),
    RESET("factor.reset");

    private final String action;

    FactorEvent(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }
}
