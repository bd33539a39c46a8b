package org.fingerpost.tenancy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fingerpost.db.DefaultSchema;
import org.fingerpost.testing.Practice;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.BeanFactory;

/**
 * A firm with a row in each table, and the id of one row of each kind.
 *
 * @param ids by their types, such as {@code MatterId}
 */
public record FilledRows(Practice practice, Map<Class<?>, Object> ids) {
    public static FilledRows of(BeanFactory beans, String name) {
        var practice = FilledFirmTest.filled(beans, name).practice();
        var database = beans.getBean(FirmDatabase.class);
        var ids = new HashMap<Class<?>, Object>();
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            var id = table.field("id");
            if (id != null && table.field("firm_id") != null) {
                database.run(practice.actor(), scope -> one(scope, table, id, ids));
            }
        }
        return new FilledRows(practice, ids);
    }

    /** All of them as they stand in addresses. */
    public List<UUID> values() {
        return ids.values().stream()
                .map(id -> UUID.fromString(id.toString().replaceFirst(".*=(.*)]", "$1")))
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void one(FirmScope scope, Table<?> table, Field<?> id, Map<Class<?>, Object> ids) {
        var firm = (Field<FirmId>) Objects.requireNonNull(table.field("firm_id"));
        scope.sql()
                .select(id)
                .from(table)
                .where(scope.owns(firm))
                .orderBy(id)
                .limit(1)
                .fetchOptional(id)
                .filter(found -> !(found instanceof UUID))
                .ifPresent(found -> ids.put(id.getType(), found));
    }
}
