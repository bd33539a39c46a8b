package org.fingerpost.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;

/**
 * All rows of all firms, and of what lies beside them, as PostgreSQL's own COPY writes and reads them: at one moment out,
 * and in one transaction in. As the administrator, past row-level security, which fails the copy rather than leave a row
 * out.
 */
@Component
public class WholeDatabase {
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname),
              (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'directory', 'operation') and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname not like 'databasechangelog%'
            order by 1""";

    private final Postgres postgres;

    WholeDatabase(Postgres postgres) {
        this.postgres = postgres;
    }

    /** @param name with its schema */
    public record Table(String name, String columns) {}

    /** Where the rows of a table go to. */
    public interface Sink {
        void table(String name, Rows rows);
    }

    /** Writes a table's rows, and answers how many there were. */
    public interface Rows {
        long writeTo(OutputStream out) throws IOException;
    }

    /** Where the rows of a table come from; refuses a table that it doesn't have. */
    public interface Source {
        InputStream table(String name) throws IOException;
    }

    /** @param all which migrations it has is a part of the same moment */
    public void read(Sink sink, Consumer<Installation.Schema> all) {
        as(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var sql = DSL.using(connection, SQLDialect.POSTGRES);
            sql.execute("set local row_security = off");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(sql)) {
                sink.table(table.name(), out -> copyOut(copy, table, out));
            }
            all.accept(Installation.schema(sql));
        });
    }

    /** Whether a firm is there, so that nothing may be put in its place. */
    public boolean hasFirms() {
        var found = new boolean[1];
        as(connection -> found[0] = DSL.using(connection, SQLDialect.POSTGRES)
                .resultQuery("select exists (select from directory.firm)")
                .fetchSingle(0, Boolean.class));
        return found[0];
    }

    /**
     * Puts the rows in place of what an installation without firms keeps. Keys between tables are not checked row by row,
     * since the rows come from one moment of one database. A job that was at work then is begun anew.
     */
    public void write(Source source) {
        as(connection -> {
            var sql = DSL.using(connection, SQLDialect.POSTGRES);
            sql.execute("set local row_security = off");
            sql.execute("set local session_replication_role = replica");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(sql)) {
                sql.execute("delete from " + table.name());
                try (var rows = source.table(table.name())) {
                    copy.copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", rows);
                }
            }
            sql.execute("""
                    update operation.scheduled_tasks
                    set picked = false, picked_by = null, last_heartbeat = null
                    where picked""");
        });
    }

    private static List<Table> tables(DSLContext sql) {
        return sql.resultQuery(TABLES).fetch(row -> new Table(row.get(0, String.class), row.get(1, String.class)));
    }

    private static long copyOut(CopyManager copy, Table table, OutputStream out) throws IOException {
        try {
            return copy.copyOut("copy (select " + table.columns() + " from " + table.name() + ") to stdout", out);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException, IOException;
    }

    private void as(Work work) {
        try (var connection = postgres.asAdministrator().getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } finally {
                // nothing where it was committed
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
