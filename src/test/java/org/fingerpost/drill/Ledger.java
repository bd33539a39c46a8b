package org.fingerpost.drill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the database says of alerts and messages, read as its superuser past the portal's own code. */
final class Ledger {
    private static final String OVERDUE = """
            select id from alert where raise_at <= now() and raised_at is null and cancelled_at is null
            order by firm_id, id""";
    /** Whoever is responsible for the matter hears of each alert of it. */
    private static final String NOT_TOLD = """
            select a.id from alert a join matter m on m.firm_id = a.firm_id and m.id = a.matter_id
            where a.raised_at is not null and not exists (
              select from alert_recipient r
              where r.firm_id = a.firm_id and r.alert_id = a.id and r.member_id = m.responsible_id)
            order by a.firm_id, a.id""";

    private static final String TOLD_TWICE = """
            select alert_id from alert_recipient
            group by firm_id, alert_id, member_id having count(*) > 1
            order by firm_id, alert_id""";
    /** One message of each alert that doesn't wait for the morning, and none of one that does. */
    private static final String MESSAGES_OF_A_RECIPIENT = """
            select r.alert_id from alert_recipient r
            join alert a on a.firm_id = r.firm_id and a.id = r.alert_id
            left join message m
            on m.firm_id = r.firm_id and m.member_id = r.member_id and m.cause = 'alert/' || r.alert_id
            group by r.firm_id, r.alert_id, r.member_id, a.level
            having count(m.cause) <> case a.level when 'NORMAL' then 0 else 1 end
            order by r.firm_id, r.alert_id""";
    /** What can wait goes into the morning's e-mail, but for who copied a notice and need not compare it. */
    private static final String NOT_IN_THE_MORNING = """
            select r.alert_id from alert_recipient r
            join alert a on a.firm_id = r.firm_id and a.id = r.alert_id
            where a.level = 'NORMAL' and r.digest_id is null and r.acknowledged_at is null
            order by r.firm_id, r.alert_id""";

    private static final String UNFINISHED = """
            select task_name || ' ' || task_instance from operation.scheduled_tasks
            where task_name not like 'engine-%' and (picked or execution_time <= now() or consecutive_failures > 0)
            order by task_name, task_instance""";

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /** An alert as it stands now. */
    record Alert(UUID id, boolean raised) {}

    record Message(UUID id, String state) {}

    /** The alerts of the change's kind that were planned in its transaction. */
    List<Alert> alertsOf(Journal.Line line) {
        return query(
                """
                select id, raised_at is not null from alert
                where firm_id = ? and kind = ? and raise_at between ? and ?
                order by id""",
                row -> new Alert(row.getObject(1, UUID.class), row.getBoolean(2)),
                line.firm(),
                line.change().alertKind(),
                Timestamp.from(line.from()),
                Timestamp.from(line.to()));
    }

    List<Message> messages() {
        return query(
                "select id, state from message order by firm_id, id",
                row -> new Message(row.getObject(1, UUID.class), row.getString(2)));
    }

    List<String> overdue() {
        return strings(OVERDUE);
    }

    List<String> notTold() {
        return strings(NOT_TOLD);
    }

    List<String> toldTwice() {
        return strings(TOLD_TWICE);
    }

    /** Alerts of which a recipient has no message, or more than one. */
    List<String> notOneMessage() {
        return strings(MESSAGES_OF_A_RECIPIENT);
    }

    /** Alerts that can wait, and of which a recipient hears in no morning's e-mail. */
    List<String> notInTheMorning() {
        return strings(NOT_IN_THE_MORNING);
    }

    /** Jobs that are due, at work, or to be tried again. */
    List<String> unfinishedJobs() {
        return strings(UNFINISHED);
    }

    /** Nothing is due, at work or to be tried again, and no message waits. */
    boolean isAtRest() {
        return unfinishedJobs().isEmpty()
                && strings("select id from message where state = 'QUEUED'").isEmpty();
    }

    long count(String table) {
        return query("select count(*) from " + table, row -> row.getLong(1)).getFirst();
    }

    List<String> strings(String sql, Object... arguments) {
        return query(sql, row -> row.getString(1), arguments);
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
