package org.fingerpost.tenancy;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Firms that somebody wishes to found and has not confirmed yet. Like {@link Directory} it answers for a key alone. */
@Component
public class SignUpDirectory {
    private final DSLContext sql;

    SignUpDirectory(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps the wish; whoever adds one tidies up. */
    public void put(byte[] tokenHash, String sealed, Instant now, Instant until) {
        sql.fetch("select directory.put_sign_up(?, ?, ?::timestamptz, ?::timestamptz)", tokenHash, sealed, now, until);
    }

    /** The sealed wish; empty where it can't be confirmed any more. */
    public Optional<String> find(byte[] tokenHash, Instant now) {
        return Optional.ofNullable(
                sql.resultQuery("select directory.sign_up_of_token(?, ?::timestamptz)", tokenHash, now)
                        .fetchSingle(0, String.class));
    }

    /** Uses the wish up with the founding; false where it can't be confirmed any more. */
    public boolean use(FirmScope scope, byte[] tokenHash) {
        return scope.sql()
                .resultQuery("select directory.use_sign_up(?, ?::timestamptz)", tokenHash, scope.now())
                .fetchSingle(0, Boolean.class);
    }
}
