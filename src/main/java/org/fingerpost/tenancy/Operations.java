package org.fingerpost.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * What keeps the portal running, asked beside all firms: when the jobs' engine last ran, totals over all firms, work whose
 * job was lost, firms whose content is to be sealed, trails to be checked, and visits that are no longer kept. The
 * functions behind it enter each firm in turn; they refuse to run within a firm's transaction.
 */
@Component
public class Operations {
    private final DSLContext sql;

    Operations(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Sums over all firms; none of them is told apart.
     *
     * @param waiting messages that should have left and are still tried
     * @param lateAlerts alerts that should have been raised a while ago
     */
    public record Totals(
            long waiting,
            long undelivered,
            Optional<Instant> oldestWaiting,
            Optional<Instant> lastFailure,
            long lateAlerts) {}

    /** Work of one firm that is due, and that no job will do. */
    public record LostJob(String task, FirmId firm, UUID id) {}

    public void notePulse(Instant at, String node) {
        sql.fetch("select operation.note_engine_pulse(?::timestamptz, ?)", at, node);
    }

    /** When a node last ran jobs; empty where none ever has. */
    public Optional<Instant> lastPulse(Instant now) {
        return sql.resultQuery("select operation.last_engine_pulse(?::timestamptz)", now)
                .fetchOptional(row -> instant(row, 0))
                .flatMap(at -> at);
    }

    public Totals totals(Instant now, Duration lateAfter) {
        return sql.resultQuery("""
                        select waiting, undelivered, oldest_waiting, last_failure, late_alerts
                        from operation.engine_totals(?::timestamptz, ?::interval)""", now, lateAfter.toString())
                .fetchSingle(row -> new Totals(
                        row.get(0, Long.class),
                        row.get(1, Long.class),
                        instant(row, 2),
                        instant(row, 3),
                        row.get(4, Long.class)));
    }

    public List<LostJob> lostJobs(Instant now, Duration lateAfter, int atMost) {
        return sql.resultQuery(
                        "select task, of_firm, id from operation.lost_jobs(?::timestamptz, ?::interval, ?)",
                        now,
                        lateAfter.toString(),
                        atMost)
                .fetch(row -> new LostJob(
                        row.get(0, String.class), new FirmId(row.get(1, UUID.class)), row.get(2, UUID.class)));
    }

    /** Firms that keep something plain, or sealed with an older key. */
    public List<FirmId> firmsToSeal(int atMost) {
        return sql.resultQuery("select operation.firms_to_seal(?)", atMost)
                .fetch(row -> new FirmId(row.get(0, UUID.class)));
    }

    /** Firms whose audit trail nobody has looked through since then. */
    public List<FirmId> uncheckedFirms(Instant since, int atMost) {
        return sql.resultQuery("select operation.unchecked_firms(?::timestamptz, ?)", since, atMost)
                .fetch(row -> new FirmId(row.get(0, UUID.class)));
    }

    /** Deletes who followed clients' links longer ago than their firms keep it; answers with how many that were. */
    public long forgetVisits(Instant now) {
        return sql.resultQuery("select operation.forget_visits(?::timestamptz)", now)
                .fetchSingle(0, Long.class);
    }

    private static Optional<Instant> instant(Record row, int column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }
}
