package org.fingerpost.tenancy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** All tables of the firms' rows, parents before their children. */
final class FirmTables {
    private static final String TABLES = """
            select c.relname,
              array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum),
              array_agg(k.attname::text order by k.place),
              string_agg(quote_ident(k.attname) || case when k.attcollation <> 0 then ' collate "C"' else '' end, ', '
                order by k.place)
            from pg_class c
            join pg_index i on i.indrelid = c.oid and i.indisprimary
            cross join lateral (
              select a.attname, a.attcollation, n.place
              from unnest(i.indkey) with ordinality n (attnum, place)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = n.attnum) k
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            group by c.oid, c.relname
            order by c.relname""";

    private static final String KEYS = """
            select child.relname, parent.relname,
              array(select a.attname::text from unnest(k.conkey) n
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n
                where a.attname <> 'firm_id')
            from pg_constraint k
            join pg_class child on child.oid = k.conrelid
            join pg_class parent on parent.oid = k.confrelid
            where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
            order by 1, 2""";

    private FirmTables() {}

    private record Key(String child, String parent, List<String> columns) {
        boolean leadsBack() {
            return child.equals(parent);
        }
    }

    static List<FirmTable> of(DSLContext sql) {
        var keys = sql.resultQuery(KEYS)
                .fetch(row -> new Key(row.get(0, String.class), row.get(1, String.class), texts(row.get(2))));
        var waiting = new ArrayList<>(sql.resultQuery(TABLES)
                .fetch(row -> new FirmTable(
                        row.get(0, String.class),
                        texts(row.get(1)),
                        texts(row.get(2)),
                        row.get(3, String.class),
                        loose(keys, row.get(0, String.class)))));
        var ordered = new ArrayList<FirmTable>();
        var done = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table -> done.containsAll(parents(keys, table.name())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("The keys of these tables lead in a circle: " + waiting);
            }
            next.forEach(table -> done.add(table.name()));
            ordered.addAll(next);
            waiting.removeAll(next);
        }
        return ordered;
    }

    private static Set<String> parents(List<Key> keys, String table) {
        return keys.stream()
                .filter(key -> key.child().equals(table) && !key.leadsBack())
                .map(Key::parent)
                .collect(Collectors.toSet());
    }

    private static Set<String> loose(List<Key> keys, String table) {
        return keys.stream()
                .filter(key -> key.child().equals(table) && key.leadsBack())
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> texts(Object array) {
        return List.of((String[]) array);
    }
}
