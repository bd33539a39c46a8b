package org.fingerpost.tenancy;

import java.util.List;
import java.util.Set;

/**
 * A table of the firms' rows, as PostgreSQL's catalogue knows it, so that a new one is never forgotten.
 *
 * @param columns those that are written; what PostgreSQL computes is none of them
 * @param order the key as an {@code order by}, the same whatever the database's language
 * @param loose columns that lead to other rows of the same table, filled in once all of them are there
 */
public record FirmTable(String name, List<String> columns, List<String> key, String order, Set<String> loose) {
    public FirmTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        loose = Set.copyOf(loose);
    }
}
