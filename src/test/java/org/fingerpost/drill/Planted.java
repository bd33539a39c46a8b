package org.fingerpost.drill;

/** Losses that the drill must notice, each planted by hand after all went well. */
enum Planted {
    AN_ALERT_IS_GONE(
            "A change was reported as committed and has 0 alerts",
            "update alert set kind = 'NONE' where kind = 'RESCHEDULE_SUBMITTED'"),
    AN_ALERT_IS_THERE_TWICE("A change was reported as committed and has 2 alerts", """
            insert into alert
            select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).*
            from alert a where kind = 'RESCHEDULE_SUBMITTED'"""),
    AN_ALERT_IS_CANCELLED(
            "The alert of a change was never raised",
            "update alert set raised_at = null, cancelled_at = raise_at where kind = 'RESCHEDULE_SUBMITTED'"),
    AN_ALERT_IS_LATE(
            "An alert's time has passed, and it was neither raised nor cancelled",
            "update alert set raised_at = null where kind = 'RESCHEDULE_SUBMITTED'"),
    SOMEBODY_IS_NOT_TOLD(
            "A raised alert did not reach everyone it concerns",
            "delete from alert_recipient where (firm_id, alert_id, member_id) ="
                    + " (select firm_id, alert_id, member_id from alert_recipient order by firm_id, alert_id limit 1)"),
    A_MESSAGE_IS_GONE(
            "A recipient of an alert has no message, or more than one",
            "delete from message where id = (select id from message where cause like 'alert/%' order by id limit 1)"),
    A_MORNING_FORGETS(
            "An alert that can wait is in no morning's e-mail",
            "update alert_recipient set digest_id = null, acknowledged_at = null"),
    A_MESSAGE_WAITS("A message is QUEUED", "update message set state = 'QUEUED'"),
    A_JOB_WAITS("A job is not done", "update operation.scheduled_tasks set execution_time = now()");

    private final String violation;
    private final String sql;

    Planted(String violation, String sql) {
        this.violation = violation;
        this.sql = sql;
    }

    String violation() {
        return violation;
    }

    String sql() {
        return sql;
    }
}
