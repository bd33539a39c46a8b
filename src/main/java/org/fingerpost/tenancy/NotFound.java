package org.fingerpost.tenancy;

/** There is no such row for this firm. Another firm's row looks exactly the same. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(Object id) {
        super("Not found: " + id);
    }
}
