package org.fingerpost.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import org.fingerpost.platform.Token;
import org.fingerpost.vault.Vault;

/**
 * Many appointments in a firm that has a row in every table: two for each matter, each with deadlines, alerts and a
 * message, a scanned notice for one in ten, a link for one matter in five, and lines in the trail for all. The rows are
 * copies of what a portal recorded, so that they stay valid when a table gets another column; what is sealed is sealed.
 */
final class BigFirm {
    private static final int AT_ONCE = 1_000;
    private static final int LINES_AT_ONCE = 50;
    private static final int SCAN_BYTES = 40_000;

    private final Connection administrator;
    private final OwnerDatabase database;
    private final Vault vault;
    private final FirmId firm;
    private final long appointments;

    BigFirm(Connection administrator, OwnerDatabase database, Vault vault, FirmId firm, long appointments) {
        this.administrator = administrator;
        this.database = database;
        this.vault = vault;
        this.firm = firm;
        this.appointments = appointments;
    }

    void fill() throws SQLException {
        // The rows are valid: the import looks at each key between them.
        execute("set session_replication_role = replica");
        execute("create function pg_temp.id(n bigint) returns uuid language sql immutable"
                + " as $$ select lpad(to_hex(n), 32, '0')::uuid $$");
        copyMatters();
        copyAppointments();
        copyAlerts();
        copyLinks();
        seal("client", "email", appointments / 2, n -> "client-" + n + "@example.com");
        seal("client", "phone", appointments / 2, n -> "(973) 555-" + n % 10_000);
        seal("matter", "a_number", appointments / 2, n -> "A%09d".formatted(n));
        seal("message", "address", appointments, n -> "client-" + (n + 1) / 2 + "@example.com");
        mark();
        fillScans();
        execute("set session_replication_role = origin");
        writeTrail();
        execute("vacuum analyze");
    }

    private void copyMatters() throws SQLException {
        String each = "generate_series(1, " + appointments / 2 + ") n";
        copy("client", "true", each, """
                'id', pg_temp.id(n), 'full_name', 'Client ' || n, 'name_norm', 'client ' || n""");
        copy("matter", "true", each, """
                'id', pg_temp.id(n), 'client_id', pg_temp.id(n), 'receipt_number', 'IOE' || lpad(n::text, 10, '0')""");
    }

    private void copyAppointments() throws SQLException {
        String each = "generate_series(1, " + appointments + ") n";
        copy("document", "true", "generate_series(1, " + appointments / 10 + ") n", "'id', pg_temp.id(n)");
        copy("appointment", "supersedes_id is null", each, """
                'id', pg_temp.id(n), 'matter_id', pg_temp.id((n + 1) / 2),
                'notice_document_id', case when n %% 10 = 0 then pg_temp.id(n / 10) end,
                'starts_at', now() + n * interval '7 minutes'""");
        copy("appointment_receipt", "true", each, """
                'appointment_id', pg_temp.id(n), 'position', 0, 'receipt_number', 'IOE' || lpad(n::text, 10, '0')""");
        String three = each + ", generate_series(1, 3) k";
        copy("deadline", "kind <> 'OWN' and reschedule_id is null", three, """
                'id', pg_temp.id(3 * n + k), 'appointment_id', pg_temp.id(n), 'cause_id', pg_temp.id(n),
                'matter_id', pg_temp.id((n + 1) / 2), 'due_at', now() + n * interval '7 minutes',
                'kind', (array['TOOL_CLOSES', 'LAST_PHONE_MOMENT', 'APPOINTMENT'])[k]""");
        copy("deadline_event", "true", three, "'id', pg_temp.id(3 * n + k), 'deadline_id', pg_temp.id(3 * n + k)");
    }

    private void copyAlerts() throws SQLException {
        String each = "generate_series(1, " + appointments + ") n";
        copy("alert", "deadline_id is not null and raised_at is null", each + ", generate_series(1, 3) k", """
                'id', pg_temp.id(3 * n + k), 'deadline_id', pg_temp.id(3 * n + k), 'appointment_id', pg_temp.id(n),
                'matter_id', pg_temp.id((n + 1) / 2)""");
        copy("alert_recipient", "true", each, "'alert_id', pg_temp.id(3 * n + 1)");
        copy(
                "message",
                "address_sealed is not null",
                each,
                "'id', pg_temp.id(n), 'client_id', pg_temp.id((n + 1) / 2), 'cause', 'reminder/' || n, 'state', 'SENT'");
    }

    private void copyLinks() throws SQLException {
        String each = "generate_series(1, " + appointments / 10 + ") n";
        copy("client_link", "second_step = 'NONE'", each, "'id', pg_temp.id(n), 'matter_id', pg_temp.id(5 * n)");
        execute("insert into directory.client_link (token_hash, firm_id, link_id)" + " select sha256(n::text::bytea), '"
                + firm.value() + "', pg_temp.id(n) from " + each);
        copy("link_opening", "true", each + ", generate_series(1, 3) k", """
                'id', pg_temp.id(3 * n + k), 'link_id', pg_temp.id(n)""");
    }

    private void copy(String table, String which, String rows, String changed) throws SQLException {
        int copied = execute("""
                insert into %1$s select copied.*
                from (select t from %1$s t where firm_id = '%2$s' and %3$s limit 1) one, %4$s,
                lateral jsonb_populate_record(one.t, jsonb_build_object(%5$s)) copied""".formatted(table, firm.value(), which, rows, changed.replace("%%", "%")));
        if (copied == 0) {
            throw new IllegalStateException("No row of " + table + " could be copied");
        }
    }

    private void seal(String table, String column, long rows, LongFunction<String> text) throws SQLException {
        batch("update " + table + " set " + column + "_sealed = ? where firm_id = ? and id = ?", rows, (scope, n) -> {
            var id = new UUID(0, n);
            return new Object[] {vault.seal(scope, id, column, text.apply(n)).value(), firm.value(), id};
        });
    }

    private void mark() throws SQLException {
        batch(
                "update matter set a_number_mark = ? where firm_id = ? and id = ?",
                appointments / 2,
                (scope, n) -> new Object[] {
                    vault.mark(scope, "a_number", "A%09d".formatted(n)).value(), firm.value(), new UUID(0, n)
                });
    }

    private void fillScans() throws SQLException {
        var random = new Random(1);
        batch(
                "update document set content = ?, key_version = ?, sha256 = ?, file_name = ? where firm_id = ? and id = ?",
                appointments / 10,
                (scope, n) -> {
                    byte[] content = new byte[SCAN_BYTES];
                    random.nextBytes(content);
                    var sealed = vault.seal(scope, new UUID(0, n), content);
                    return new Object[] {
                        sealed.content(),
                        sealed.keyVersion(),
                        Token.sha256(content),
                        "notice-" + n + ".pdf",
                        firm.value(),
                        new UUID(0, n)
                    };
                });
    }

    /** As the portal writes it, the database numbers and chains each line; a few in each transaction, as there. */
    private void writeTrail() throws SQLException {
        administrator.setAutoCommit(false);
        for (long from = 1; from <= appointments; from += LINES_AT_ONCE) {
            execute("select set_config('fingerpost.firm', '" + firm.value() + "', true)");
            execute("""
                    insert into audit_event (firm_id, id, at, actor_kind, actor_id, actor_name, action, subject_id, detail)
                    select '%s', gen_random_uuid(), now() + n * interval '1 ms', 'Person', pg_temp.id(n),
                      'Dana Whitfield',
                      (array['appointment.recorded', 'appointment.viewed', 'alert.acknowledged', 'matter.viewed'])[k],
                      pg_temp.id(n), 'IOE' || lpad(n::text, 10, '0')
                    from generate_series(%d, %d) n, generate_series(1, 4) k""".formatted(firm.value(), from, Math.min(appointments, from + LINES_AT_ONCE - 1)));
            administrator.commit();
        }
        administrator.setAutoCommit(true);
    }

    private interface Row {
        Object[] of(FirmScope scope, long n);
    }

    private void batch(String sql, long rows, Row row) throws SQLException {
        try (var statement = administrator.prepareStatement(sql)) {
            for (long from = 1; from <= rows; from += AT_ONCE) {
                long first = from;
                long last = Math.min(rows, from + AT_ONCE - 1);
                database.run(
                        new Actor.Operator(firm, "bench"), estate -> add(statement, estate.scope(), first, last, row));
                statement.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement statement, FirmScope scope, long first, long last, Row row) {
        try {
            for (long n = first; n <= last; n++) {
                var values = row.of(scope, n);
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int execute(String sql) throws SQLException {
        try (var statement = administrator.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }
}
