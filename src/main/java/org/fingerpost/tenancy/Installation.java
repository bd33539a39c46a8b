package org.fingerpost.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** All firms of the installation as its operator sees them, and what operators did. */
@Component
public class Installation {
    private final OwnerDatabase database;
    private final Postgres postgres;
    private final Clock clock;

    Installation(OwnerDatabase database, Postgres postgres, Clock clock) {
        this.database = database;
        this.postgres = postgres;
        this.clock = clock;
    }

    /** @param admins active ones */
    public record FirmLine(FirmId id, String slug, String name, FirmStatus status, int people, int admins) {}

    /** Which migrations the database has: the last one's name, and a hash over all of them in any order. */
    public record Schema(String latest, String hash) {}

    /** Rows of a table in which a firm's id was found. */
    public record Trace(String table, long rows) {}

    /** What was looked through, and what was found in it. */
    public record Search(int tables, List<Trace> traces) {
        public Search {
            traces = List.copyOf(traces);
        }
    }

    public List<FirmLine> firms() {
        return database.beside(sql -> {
            var lines = new ArrayList<FirmLine>();
            for (var firm : sql.resultQuery("select firm_id from directory.firm order by slug")
                    .fetch(0, UUID.class)) {
                sql.fetch("select set_config('fingerpost.firm', ?, true)", firm.toString());
                sql.resultQuery("""
                                select f.slug, f.name, f.status,
                                  count(m.id) filter (where m.active),
                                  count(m.id) filter (where m.active and m.role = 'ADMIN')
                                from public.firm f
                                left join public.member m on m.firm_id = f.firm_id
                                where f.firm_id = ?
                                group by f.firm_id, f.slug, f.name, f.status""", firm)
                        .forEach(row -> lines.add(new FirmLine(
                                new FirmId(firm),
                                row.get(0, String.class),
                                row.get(1, String.class),
                                FirmStatus.valueOf(row.get(2, String.class)),
                                row.get(3, Integer.class),
                                row.get(4, Integer.class))));
            }
            return lines;
        });
    }

    public Schema schema() {
        return database.beside(Installation::schema);
    }

    static Schema schema(DSLContext sql) {
        var changes = sql.resultQuery("select id from operation.databasechangelog order by orderexecuted desc")
                .fetch(0, String.class);
        var sorted = String.join("\n", changes.stream().sorted().toList());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sorted.getBytes(StandardCharsets.UTF_8));
            return new Schema(
                    changes.stream().max(String::compareTo).orElse("none"),
                    HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Remembers an operator's act under the firm's address, which outlives the firm's id; empty for the whole installation. */
    public void note(String operator, String act, String slug, String detail) {
        database.beside(sql -> sql.execute(
                "insert into operation.operator_log (id, at, operator, act, slug, detail)"
                        + " values (?, ?::timestamptz, ?, ?, ?, ?)",
                UUID.randomUUID(),
                clock.instant(),
                operator,
                act,
                slug,
                detail));
    }

    /** Changes what people's authenticator apps are kept as, all at once; answers with how many there are. */
    public int resealApps(UnaryOperator<String> change) {
        return database.beside(sql -> sql.resultQuery(
                        "select identity_id, sealed_secret from directory.authenticator_app order by 1 for update")
                .fetch(row -> sql.execute(
                        "update directory.authenticator_app set sealed_secret = ? where identity_id = ?",
                        change.apply(row.get(1, String.class)),
                        row.get(0, UUID.class)))
                .size());
    }

    /**
     * Looks for a firm's id in every row of every table there is: as a column of its own, within a text or JSON, and
     * within bytes. As the administrator, past row-level security, which fails the search rather than hide a row from it.
     */
    public Search search(FirmId firm) {
        String written = firm.value().toString();
        String bytes = written.replace("-", "");
        String writtenInBytes = HexFormat.of().formatHex(written.getBytes(StandardCharsets.US_ASCII));
        try (var connection = postgres.asAdministrator().getConnection()) {
            var sql = DSL.using(connection, SQLDialect.POSTGRES);
            sql.execute("set row_security = off");
            var traces = new ArrayList<Trace>();
            var tables = sql.resultQuery("""
                            select format('%I.%I', n.nspname, c.relname)
                            from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                              and n.nspname not like 'pg\\_t%'
                            order by 1""").fetch(0, String.class);
            for (String table : tables) {
                long rows = sql.resultQuery(
                                "select count(*) from " + table + " t where t::text ilike any (array[?, ?, ?])",
                                "%" + written + "%",
                                "%" + bytes + "%",
                                "%" + writtenInBytes + "%")
                        .fetchSingle(0, Long.class);
                if (rows > 0) {
                    traces.add(new Trace(table, rows));
                }
            }
            return new Search(tables.size(), traces);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
