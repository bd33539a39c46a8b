package org.fingerpost.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** All rows that the installation keeps of one firm, table by table, as lines of JSON. */
public final class Estate {
    private static final int FETCHED_AT_ONCE = 500;

    private final FirmScope scope;
    private final DSLContext sql;

    Estate(FirmScope scope) {
        this.scope = scope;
        this.sql = scope.sql();
    }

    public FirmScope scope() {
        return scope;
    }

    /** What is kept of the firm beside its own rows. */
    public EstateBeside beside() {
        return new EstateBeside(scope);
    }

    /** Parents before their children. */
    public List<FirmTable> tables() {
        return FirmTables.of(sql);
    }

    public FirmStatus status() {
        return sql.resultQuery("select status from public.firm where firm_id = ?", id())
                .fetchOptional(row -> FirmStatus.valueOf(row.get(0, String.class)))
                .orElseThrow(() -> new NotFound(scope.firm()));
    }

    /** Clients' pages that were written once are written anew: a trigger counts the change. */
    public void setStatus(FirmStatus status) {
        sql.execute("update public.firm set status = ? where firm_id = ?", status.name(), id());
    }

    /** The rows in the order of their key, a few in memory at a time. */
    public void rows(FirmTable table, List<String> columns, Consumer<String> eachLine) {
        var query = sql.resultQuery(
                        "select to_jsonb(r)::text from (select " + names(columns) + " from " + name(table)
                                + " where firm_id = ? order by " + table.order() + ") r",
                        id())
                .fetchSize(FETCHED_AT_ONCE);
        try (var rows = query.fetchLazy()) {
            rows.forEach(row -> eachLine.accept(row.get(0, String.class)));
        }
    }

    /** Adds rows as they were read. What leads to other rows of the table stays empty until {@link #tie}. */
    public void add(FirmTable table, List<String> columns, List<String> lines) {
        var tight = columns.stream()
                .filter(column -> !table.loose().contains(column))
                .toList();
        sql.execute(
                "insert into " + name(table) + " (" + names(tight) + ") select " + names(tight)
                        + " from jsonb_populate_recordset(null::" + name(table) + ", ?::jsonb)",
                array(lines));
    }

    /** Adds one row, with columns that its line doesn't hold. */
    public void add(FirmTable table, List<String> columns, String line, Map<String, Object> more) {
        var given = List.copyOf(more.keySet());
        sql.execute(
                "insert into " + name(table) + " (" + names(columns) + ", " + names(given) + ") select "
                        + names(columns) + ", " + given.stream().map(_ -> "?").collect(Collectors.joining(", "))
                        + " from jsonb_populate_record(null::" + name(table) + ", ?::jsonb)",
                Stream.concat(given.stream().map(more::get), Stream.of(line)).toArray());
    }

    /** Fills in what leads to other rows of the same table. */
    public void tie(FirmTable table, List<String> lines) {
        String same = table.key().stream()
                .map(column -> "t." + names(List.of(column)) + " = r." + names(List.of(column)))
                .collect(Collectors.joining(" and "));
        for (String column : table.loose()) {
            String quoted = names(List.of(column));
            sql.execute(
                    "update " + name(table) + " t set " + quoted + " = r." + quoted
                            + " from jsonb_populate_recordset(null::" + name(table)
                            + ", ?::jsonb) r where t.firm_id = ?"
                            + " and " + same + " and r." + quoted + " is not null",
                    array(lines),
                    id());
        }
    }

    /** Loosens what leads from row to row, so that they can be deleted in any order. */
    public void untie(FirmTable table) {
        for (String column : table.loose()) {
            String quoted = names(List.of(column));
            sql.execute(
                    "update " + name(table) + " set " + quoted + " = null where firm_id = ? and " + quoted
                            + " is not null",
                    id());
        }
    }

    /** How many rows were deleted; with none left, none. All of a firm's rows are in one partition. */
    public int delete(FirmTable table, int atMost) {
        return sql.execute(
                "delete from " + name(table) + " where firm_id = ? and ctid = any (array(select ctid from "
                        + name(table) + " where firm_id = ? limit ?))",
                id(),
                id(),
                atMost);
    }

    /** Where PostgreSQL keeps the firm's rows of the table: one of its parts; empty without a row. */
    public Optional<String> place(FirmTable table) {
        return sql.resultQuery(
                        "select tableoid::regclass::text from " + name(table) + " where firm_id = ? limit 1", id())
                .fetchOptional(0, String.class);
    }

    private Object id() {
        return scope.firm().value();
    }

    private static String array(List<String> lines) {
        return "[" + String.join(",", lines) + "]";
    }

    private String name(FirmTable table) {
        return sql.render(DSL.name("public", table.name()));
    }

    private String names(List<String> columns) {
        return columns.stream().map(DSL::name).map(sql::render).collect(Collectors.joining(", "));
    }
}
