package org.fingerpost.tenancy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * One firm's rows for the length of one transaction. It ends with the lambda it was handed to.
 *
 * <p>Row-level security alone keeps firms apart, but plans suffer if a statement relies on it: each statement
 * names its firm as well, with {@link #owns}.
 */
public final class FirmScope {
    private final DSLContext sql;
    private final Actor actor;
    private final Instant now;
    private final Map<Class<?>, Object> once = new HashMap<>();
    private final Queue<Runnable> last = new ArrayDeque<>();
    private boolean closed;

    FirmScope(DSLContext sql, Actor actor, Instant now) {
        this.sql = sql;
        this.actor = actor;
        this.now = now;
    }

    public DSLContext sql() {
        if (closed) {
            throw new IllegalStateException("This firm's transaction is over");
        }
        return sql;
    }

    public Actor actor() {
        return actor;
    }

    public FirmId firm() {
        return actor.firm();
    }

    /** The instant of this transaction: everything written in it carries the same one. */
    public Instant now() {
        return now;
    }

    /** The condition that a row is this firm's, for the {@code firm_id} of each statement's tables. */
    public Condition owns(Field<FirmId> firmId) {
        return firmId.eq(actor.firm());
    }

    /** What is made once a transaction, however often it is asked for, and forgotten with it. */
    public <T> T once(Class<T> kind, Supplier<T> make) {
        return kind.cast(once.computeIfAbsent(kind, _ -> make.get()));
    }

    /**
     * Done when all else in this transaction is done, and undone with it: for what takes a lock that everybody of the firm
     * waits for. Nobody who holds it then waits for anything, so that no two can wait for each other.
     */
    public void last(Runnable work) {
        last.add(work);
    }

    void finish() {
        for (var work = last.poll(); work != null; work = last.poll()) {
            work.run();
        }
    }

    void close() {
        once.clear();
        closed = true;
    }
}
