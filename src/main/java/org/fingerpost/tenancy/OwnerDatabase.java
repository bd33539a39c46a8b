package org.fingerpost.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The operator's door to one firm's estate: one transaction as the tables' owner, who may delete, and whom row-level
 * security binds to that firm like anyone else.
 */
@Component
public class OwnerDatabase {
    private final Postgres postgres;
    private final Clock clock;

    OwnerDatabase(Postgres postgres, Clock clock) {
        this.postgres = postgres;
        this.clock = clock;
    }

    public <T> T in(Actor.Operator operator, Function<Estate, T> work) {
        return transaction(Connection.TRANSACTION_READ_COMMITTED, sql -> on(sql, operator, work));
    }

    /** Like {@link #in} for work without an answer. */
    public void run(Actor.Operator operator, Consumer<Estate> work) {
        in(operator, estate -> {
            work.accept(estate);
            return true;
        });
    }

    /** Reads one moment of the firm, however long it takes and whatever others write meanwhile. */
    public void read(Actor.Operator operator, Consumer<Estate> work) {
        transaction(Connection.TRANSACTION_REPEATABLE_READ, sql -> {
            sql.execute("set transaction read only");
            return on(sql, operator, estate -> {
                work.accept(estate);
                return true;
            });
        });
    }

    /** Asks the same of each firm, one after the other in one transaction, which changes nothing. */
    public void readEach(List<Actor.Operator> towards, Consumer<Estate> work) {
        transaction(Connection.TRANSACTION_READ_COMMITTED, sql -> {
            sql.execute("set transaction read only");
            towards.forEach(operator -> on(sql, operator, estate -> {
                work.accept(estate);
                return true;
            }));
            return true;
        });
    }

    /**
     * Clears away what was deleted from a place that {@link Estate#place} named. Otherwise each parent's deletion would
     * look through all its children's remains.
     */
    public void tidy(String place) {
        try (var connection = postgres.asOwner().getConnection()) {
            DSL.using(connection, SQLDialect.POSTGRES).execute("vacuum " + place);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside all firms, in the schemas without case data; a firm's row is none that it can reach. */
    <T> T beside(Function<DSLContext, T> work) {
        return transaction(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    private <T> T on(DSLContext sql, Actor.Operator operator, Function<Estate, T> work) {
        sql.execute("set local timezone = 'UTC'");
        sql.fetch(
                "select set_config('fingerpost.firm', ?, true)",
                operator.firm().value().toString());
        var scope = new FirmScope(sql, operator, clock.instant());
        try {
            var answer = work.apply(new Estate(scope));
            scope.finish();
            return answer;
        } finally {
            scope.close();
        }
    }

    private <T> T transaction(int isolation, Function<DSLContext, T> work) {
        try (var connection = postgres.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            try {
                var answer = work.apply(DSL.using(connection, SQLDialect.POSTGRES));
                connection.commit();
                return answer;
            } finally {
                // nothing where it was committed
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
