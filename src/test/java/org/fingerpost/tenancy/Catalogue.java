package org.fingerpost.tenancy;

import java.util.List;
import java.util.stream.Stream;

/** What tables there are, asked of PostgreSQL itself, so that a new one is tested from its first day. */
record Catalogue(Session administrator) {
    /** A table to which rows are written, by its own name; partitions belong to one of these. */
    List<String> tables() {
        return administrator.strings("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                order by 1""");
    }

    List<String> partitionsOf(String table) {
        return administrator.strings(
                "select inhrelid::regclass::text from pg_inherits where inhparent = ?::regclass order by 1", table);
    }

    List<String> columnsOf(String table) {
        return administrator.strings("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum""", table);
    }

    /** Each row of a firm in each of its tables, and each job, as psql would show it. */
    List<String> rowsOf(FirmId firm) {
        return Stream.concat(
                        tables().stream()
                                .flatMap(table -> administrator
                                        .strings(
                                                "select t::text from %s t where firm_id = ?".formatted(table),
                                                firm.value())
                                        .stream()),
                        administrator.strings("select t::text from operation.scheduled_tasks t").stream())
                .toList();
    }

    /** Tables beside the firms' own: the directory and what keeps the portal running. */
    List<String> tablesBeside() {
        return administrator.strings("""
                select c.oid::regclass::text from pg_class c
                where c.relnamespace in ('directory'::regnamespace, 'operation'::regnamespace)
                  and c.relkind in ('r', 'p', 'v', 'm') order by 1""");
    }

    /**
     * Keys that lead from one firm table to another by an id: table, columns, table referred to and its columns. Not
     * those by a number, which counts within its firm: another firm's 1 is one's own 1.
     */
    List<ForeignKey> foreignKeys() {
        return administrator.strings("""
                        select concat_ws(' ', conrelid::regclass, confrelid::regclass, a.attname, b.attname)
                        from pg_constraint k
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
                        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[2]
                        where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
                          and a.atttypid = 'uuid'::regtype
                        order by 1""").stream()
                .map(line -> line.split(" "))
                .map(parts -> new ForeignKey(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    record ForeignKey(String table, String target, String column, String targetColumn) {}
}
