package org.fingerpost.operator;

/** Why a command can't be done, and what would help, in words for the operator. Nothing was changed. */
public final class CannotDo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotDo(String message) {
        super(message);
    }
}
