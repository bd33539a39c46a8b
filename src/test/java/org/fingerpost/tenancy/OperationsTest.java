package org.fingerpost.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;

import java.time.Duration;
import java.util.List;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.notification.DueJobs;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.LateWork;
import org.fingerpost.testing.PortalTest;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal may ask about all firms at once, and that it gets no further than that. */
class OperationsTest extends PortalTest {
    private static final String TOTALS = "select * from operation.engine_totals(now(), interval '2 minutes')";
    private static final String LOST = "select * from operation.lost_jobs(now(), interval '2 minutes', 500)";
    private static final String REFUSED = "P0001";

    @Autowired
    Postgres postgres;

    @Autowired
    Operations operations;

    @Autowired
    FirmDatabase database;

    @Autowired
    Outbox outbox;

    @Autowired
    ClientLinks links;

    @Autowired
    DueJobs jobs;

    @Autowired
    LateWork lateWork;

    Session administrator;
    Session app;
    List<FilledFirm> firms;

    @BeforeEach
    void twoFirms() {
        administrator = Session.administrator(postgres);
        app = Session.app(postgres);
        firms = List.of(filled("Acme Law"), filled("Rival Law"));
    }

    @AfterEach
    void goodbye() {
        administrator.close();
        app.close();
    }

    @Test
    void totalsAreWhatTheFirmsHave() {
        var later = START.plus(Duration.ofDays(20));
        clock.set(later);
        var totals = operations.totals(later, LateWork.LATE_AFTER);
        assertThat(List.of(totals.waiting(), totals.undelivered(), totals.lateAlerts()))
                .containsExactly(
                        counted("message where state = 'QUEUED' and not_before <= ?::timestamptz"),
                        counted("message where state = 'UNDELIVERED' and not_before <= ?::timestamptz"),
                        counted("alert where raised_at is null and cancelled_at is null"
                                + " and raise_at < ?::timestamptz - interval '2 minutes'"));
        assertThat(totals.waiting()).isGreaterThanOrEqualTo(4);
        assertThat(totals.oldestWaiting())
                .hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(START));
    }

    @Test
    void aFirmsLateAlertsAreItsOwn() {
        clock.set(START.plus(Duration.ofDays(20)));
        var quiet = practices.found("Quiet Law");
        assertThat(database.in(quiet.actor(), lateWork::late)).isZero();
        var busy = firms.getFirst().practice();
        int before = database.in(busy.actor(), lateWork::late);
        clock.set(START.plus(Duration.ofDays(60)));
        assertThat(database.in(busy.actor(), lateWork::late)).isGreaterThan(before);
        jobs.raiseAlerts(busy.firm().id());
        assertThat(database.in(busy.actor(), lateWork::late)).isZero();
    }

    @Test
    void withinAFirmsTransactionBothAreRefused() {
        for (String sql : List.of(TOTALS, LOST)) {
            var outcome = app.begin().as(firms.getFirst().id()).look(sql);
            app.rollback();
            assertThat(outcome.sqlState()).as(sql).contains(REFUSED);
        }
        assertThatThrownBy(() -> database.run(
                        firms.getFirst().practice().actor(),
                        scope -> operations.totals(scope.now(), LateWork.LATE_AFTER)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void afterwardsTheTransactionSeesNoFirmsRows() {
        for (String sql : List.of(TOTALS, LOST)) {
            app.begin();
            assertThat(app.look(sql).sqlState()).as(sql).isEmpty();
            assertThat(app.strings("select coalesce(current_firm()::text, 'none')"))
                    .containsExactly("none");
            assertThat(app.strings("select id::text from client")).isEmpty();
            app.rollback();
        }
    }

    @Test
    void lostJobsAreAtMostSoMany() {
        var later = START.plus(Duration.ofDays(20));
        for (var firm : firms) {
            assertThat(app.attempt(
                                    "delete from operation.scheduled_tasks where task_instance like ?",
                                    firm.id().value() + "/%")
                            .rows())
                    .isPositive();
        }
        assertThat(operations.lostJobs(later, LateWork.LATE_AFTER, 500))
                .extracting(Operations.LostJob::firm)
                .containsAll(firms.stream().map(FilledFirm::id).toList());
        assertThat(operations.lostJobs(later, LateWork.LATE_AFTER, 1)).hasSize(1);
        assertThat(operations.lostJobs(later, LateWork.LATE_AFTER, 0)).isEmpty();
    }

    private FilledFirm filled(String name) {
        var practice = practices.found(name);
        return FilledFirm.of(practice, practices.colleague(practice, Role.STAFF), links, jobs)
                .withLetter(database, outbox);
    }

    private long counted(String what) {
        return Long.parseLong(administrator
                .strings(
                        "select count(*)::text from " + what,
                        START.plus(Duration.ofDays(20)).toString())
                .getFirst());
    }
}
