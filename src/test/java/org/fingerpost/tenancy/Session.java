package org.fingerpost.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection of a test's own, past the pool and past everything that the portal does with a statement. */
final class Session implements AutoCloseable {
    /** PostgreSQL's answer to whoever lacks a grant, and to a row that a policy refuses. */
    static final String DENIED = "42501";

    static final String NO_SUCH_REFERENCE = "23503";

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** As the portal signs in. */
    static Session app(Postgres postgres) {
        return open(postgres, Postgres.APP, postgres.appPassword());
    }

    /** As the superuser, whom no policy stops. */
    static Session administrator(Postgres postgres) {
        return open(postgres, postgres.administrator(), postgres.password());
    }

    /** Binds the open transaction to a firm, as the portal does; without one nothing is bound. */
    Session as(@Nullable FirmId firm) {
        if (firm != null) {
            strings(
                    "select set_config('fingerpost.firm', ?, true)",
                    firm.value().toString());
        }
        return this;
    }

    Session begin() {
        return quietly(() -> {
            connection.setAutoCommit(false);
            return this;
        });
    }

    void rollback() {
        quietly(() -> {
            connection.rollback();
            connection.setAutoCommit(true);
            return true;
        });
    }

    void commit() {
        quietly(() -> {
            connection.commit();
            connection.setAutoCommit(true);
            return true;
        });
    }

    void execute(String sql, Object... args) {
        quietly(() -> prepared(sql, args).execute());
    }

    /** How many rows a statement changed, or the SQLSTATE of its refusal. */
    Outcome attempt(String sql, Object... args) {
        try (var statement = prepared(sql, args)) {
            return new Outcome(sql, statement.executeUpdate(), Optional.empty());
        } catch (SQLException refused) {
            return new Outcome(sql, 0, Optional.of(refused.getSQLState()));
        }
    }

    /** Like {@link #attempt} for a query: how many rows it shows. */
    Outcome look(String sql, Object... args) {
        try (var statement = prepared(sql, args);
                var rows = statement.executeQuery()) {
            return new Outcome(sql, texts(rows).size(), Optional.empty());
        } catch (SQLException refused) {
            return new Outcome(sql, 0, Optional.of(refused.getSQLState()));
        }
    }

    /** The first column of each row. */
    List<String> strings(String sql, Object... args) {
        return quietly(() -> {
            try (var statement = prepared(sql, args);
                    var rows = statement.executeQuery()) {
                return texts(rows);
            }
        });
    }

    @Override
    public void close() {
        quietly(() -> {
            connection.close();
            return true;
        });
    }

    record Outcome(String sql, int rows, Optional<String> sqlState) {}

    private PreparedStatement prepared(String sql, Object... args) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        var texts = new ArrayList<String>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    private static Session open(Postgres postgres, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(user);
        source.setPassword(password);
        return quietly(() -> new Session(source.getConnection()));
    }

    private static <T> T quietly(Sql<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Sql<T> {
        T run() throws SQLException;
    }
}
