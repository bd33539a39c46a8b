package org.fingerpost.tenancy;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The only door to a firm's rows: one transaction, bound to the actor's firm. */
@Component
public class FirmDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(FirmDatabase.class);
    private static final ScopedValue<FirmId> OPEN = ScopedValue.newInstance();
    private static final FirmId NONE = new FirmId(new UUID(0, 0));

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirmDatabase(DSLContext sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does the work in a transaction of the actor's firm. Refuses to open one inside another: it would bind the outer
     * transaction to the inner one's firm. A step of a use case takes the scope instead.
     */
    public <T> T in(Actor actor, Function<FirmScope, T> work) {
        if (OPEN.isBound()) {
            throw new IllegalStateException("A firm's transaction is open already: pass its scope on");
        }
        return ScopedValue.where(OPEN, actor.firm())
                .call(() -> Objects.requireNonNull(transaction.execute(_ -> {
                    var scope = open(actor);
                    try {
                        var answer = work.apply(scope);
                        scope.finish();
                        return answer;
                    } catch (NotFound stray) {
                        LOG.warn("{} asked for a record that isn't there, or is another firm's", actor.written());
                        throw stray;
                    } finally {
                        scope.close();
                    }
                })));
    }

    /** Like {@link #in} for work without an answer. */
    public void run(Actor actor, Consumer<FirmScope> work) {
        in(actor, scope -> {
            work.accept(scope);
            return true;
        });
    }

    /**
     * Does the work in a transaction of no firm, in which no firm's row can be seen: for what the directory and the queue
     * of jobs must both hold or both not.
     */
    public <T> T beside(Supplier<T> work) {
        if (OPEN.isBound()) {
            throw new IllegalStateException("A firm's transaction is open already");
        }
        return ScopedValue.where(OPEN, NONE).call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private FirmScope open(Actor actor) {
        // Local to the transaction (true): otherwise the next borrower of the pooled connection would inherit it.
        sql.fetch(
                "select set_config('fingerpost.firm', ?, true)",
                actor.firm().value().toString());
        return new FirmScope(sql, actor, clock.instant());
    }
}
