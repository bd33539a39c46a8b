package org.fingerpost.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Two thousand firms, few of them large, with open deadlines, an alert for each that is not due yet, and its job. The
 * rows are copies of what a portal recorded, so that they stay valid when a table gets another column.
 */
final class ManyDeadlines {
    private static final int FIRMS = 2000;
    private static final int OF_AN_APPOINTMENT = 3;

    private final Connection administrator;
    private long appointments;

    /** On a database where a portal has recorded an appointment. */
    ManyDeadlines(Connection administrator) throws SQLException {
        this.administrator = administrator;
        // The rows are valid, and a million checks of that would take longer than all the rest.
        execute("set session_replication_role = replica");
        execute("truncate operation.scheduled_tasks");
        execute("create temp table template as select firm_id from alert where deadline_id is not null limit 1");
        execute("create function pg_temp.id(n bigint) returns uuid language sql immutable"
                + " as $$ select lpad(to_hex(n), 32, '0')::uuid $$");
        // Every firm has one appointment; of the others, firm k has one for k of the first firm's.
        execute("create function pg_temp.firm_of(n bigint) returns bigint language sql immutable as $$"
                + " select case when n <= %1$d then n".formatted(FIRMS)
                + " else least(%1$d, floor(exp(n * 0.6180339887498949 %% 1 * ln(%1$d + 1)))::bigint) end $$"
                        .formatted(FIRMS));
        String firms = "generate_series(1, " + FIRMS + ") n";
        copy("firm", firms, "'firm_id', pg_temp.id(n), 'slug', 'firm-' || n");
        copy("member", firms, "'firm_id', pg_temp.id(n), 'id', pg_temp.id(n)");
        copy("client", firms, "'firm_id', pg_temp.id(n), 'id', pg_temp.id(n)");
        copy("matter", firms, """
                'firm_id', pg_temp.id(n), 'id', pg_temp.id(n), 'client_id', pg_temp.id(n),
                'responsible_id', pg_temp.id(n)""");
    }

    /** At least so many deadlines altogether. */
    void fillUpTo(long deadlines) throws SQLException {
        long all = Math.ceilDiv(deadlines, OF_AN_APPOINTMENT);
        String added = "generate_series(" + (appointments + 1) + ", " + all + ") a";
        copy(
                "appointment",
                added,
                "'firm_id', pg_temp.id(pg_temp.firm_of(a)), 'id', pg_temp.id(a),"
                        + " 'matter_id', pg_temp.id(pg_temp.firm_of(a))");
        // Due over half a year from tomorrow, a minute apart.
        String each =
                "(select a, 3 * a + k as n, now() + interval '1 day' + (3 * a + k) % 259200 * interval '1 minute' as at,"
                        + " pg_temp.id(pg_temp.firm_of(a)) as firm,"
                        + " (array['TOOL_CLOSES', 'LAST_PHONE_MOMENT', 'APPOINTMENT'])[k] as kind"
                        + " from " + added + ", generate_series(1, 3) k) each";
        copy("deadline", each, """
                'firm_id', firm, 'id', pg_temp.id(n), 'appointment_id', pg_temp.id(a), 'cause_id', pg_temp.id(a),
                'matter_id', firm, 'kind', kind, 'due_at', at + interval '1 hour', 'state', 'OPEN'""");
        copy("alert", each, """
                'firm_id', firm, 'id', pg_temp.id(n), 'appointment_id', pg_temp.id(a), 'deadline_id', pg_temp.id(n),
                'matter_id', firm, 'kind', kind, 'due_at', at + interval '1 hour', 'raise_at', at,
                'raised_at', null, 'cancelled_at', null""");
        execute("""
                insert into operation.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select 'raise-alert', firm || '/' || pg_temp.id(n), at, false, 1 from""" + " " + each);
        appointments = all;
        execute("vacuum analyze");
    }

    /** Lets so many jobs be due already, and no others. */
    void makeDue(int jobs) throws SQLException {
        execute("update operation.scheduled_tasks set execution_time = now() + interval '1 day'"
                + " where execution_time <= now()");
        execute("""
                update operation.scheduled_tasks set execution_time = now() - interval '1 second'
                where (task_name, task_instance) in (
                  select task_name, task_instance from operation.scheduled_tasks
                  order by execution_time, task_instance limit %d)""".formatted(jobs));
    }

    private void copy(String table, String rows, String changed) throws SQLException {
        execute("""
                insert into %1$s select copied.*
                from (select t from %1$s t join template using (firm_id) limit 1) one, %2$s,
                lateral jsonb_populate_record(one.t, jsonb_build_object(%3$s)) copied""".formatted(table, rows, changed));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }
}
