package org.fingerpost.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fingerpost.db.DefaultSchema;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Table;

/**
 * Fails each statement of the portal that touches a firm's table without naming the firm. Row-level security keeps firms
 * apart without it, but its plans are made for whichever firm came first.
 */
public final class FirmNamed implements ExecuteListener {
    private static final long serialVersionUID = 1L;
    private static final Set<String> TABLES =
            DefaultSchema.DEFAULT_SCHEMA.tableStream().map(Table::getName).collect(Collectors.toUnmodifiableSet());

    @Override
    public void renderEnd(ExecuteContext context) {
        Stream.of(context.batchSQL()).forEach(FirmNamed::require);
    }

    private static void require(String sql) {
        var missing = missing(sql);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing + " without its firm_id in: " + sql);
        }
    }

    /** The tables, or their aliases, for which the statement doesn't say which firm's rows it means. */
    public static List<String> missing(String sql) {
        return QueryBlock.of(sql).stream()
                .flatMap(block -> block.unrestricted(TABLES).stream())
                .toList();
    }
}
