package org.fingerpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.util.Optional;
import org.fingerpost.matter.Language;
import org.fingerpost.notification.Alerts;
import org.fingerpost.tenancy.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jobs that were lost, as after a restore that brought the firms' rows back and not the queue. */
class SweepTest extends SmtpTest {
    private static final TaskDescriptor<Void> RAISE_ALERT = TaskDescriptor.of("raise-alert");

    @Autowired
    DSLContext sql;

    @Autowired
    Task<Void> findLostJobs;

    @Autowired
    Alerts alerts;

    @Test
    void alertsAndMessagesWithoutAJobGetOneAndAreToldOnce() {
        acme.submitted(acme.appointment(acme.matter("Ana", Language.ES), DECEMBER_14), START);
        put(letter(colleague(), "digest/1"));
        loseJobs();
        clock.set(START.plus(Duration.ofMinutes(3)));
        due.raiseAlerts(acme.firm().id());
        assertThat(deliver()).isZero();
        engine.once(findLostJobs);
        engine.once(findLostJobs);
        due.raiseAlerts(acme.firm().id());
        assertThat(alerts.mine(acme.actor(), Optional.empty()).rows()).hasSize(2);
        // The letter, the date for the calendar, and the news of the request.
        assertThat(deliver()).isEqualTo(3);
        assertThat(server.getReceivedMessages()).hasSize(3);
        clock.set(START.plus(Duration.ofMinutes(9)));
        engine.once(findLostJobs);
        assertThat(jobs()).isZero();
    }

    @Test
    void anAlertClimbsAndTheMorningsEmailIsWrittenThoughTheirJobsWereLost() {
        var sam = practices.colleague(acme, Role.ATTORNEY);
        acme.appointment(acme.matterOf(sam, practices.colleague(acme, Role.STAFF)), DECEMBER_14);
        due.raiseAlerts(acme.firm().id());
        loseJobs();
        clock.set(START.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(3)));
        due.climbAlerts(acme.firm().id());
        assertThat(alerts.mine(acme.actor(), Optional.empty()).rows()).isEmpty();
        engine.once(findLostJobs);
        due.climbAlerts(acme.firm().id());
        due.sendDigests(acme.firm().id());
        assertThat(alerts.mine(acme.actor(), Optional.empty()).rows()).hasSize(1);
        assertThat(outbox.notSent(acme.actor()))
                .extracting(NotSent::subject)
                .filteredOn("Fingerpost: 1 thing to look at"::equals)
                .hasSize(2);
    }

    @Test
    void whatIsNotLateIsLeftAlone() {
        acme.submitted(acme.appointment(acme.matter("Ana", Language.ES), DECEMBER_14), START);
        put(letter(colleague(), "digest/1"));
        loseJobs();
        clock.set(START.plus(Duration.ofMinutes(2)));
        engine.once(findLostJobs);
        assertThat(jobs()).isZero();
    }

    @Test
    void aJobThatWaitsIsLeftAsItIs() {
        server.stop();
        put(letter(colleague(), "digest/1"));
        deliver();
        clock.set(START.plus(Duration.ofMinutes(3)));
        var before = due.waiting(acme.firm().id(), OutboxJobs.SEND_MESSAGE);
        engine.once(findLostJobs);
        assertThat(due.waiting(acme.firm().id(), OutboxJobs.SEND_MESSAGE)).isEqualTo(before);
    }

    @Test
    void whatWasCancelledStaysSo() {
        var matter = acme.matter("Ana", Language.ES);
        var request = acme.submitted(acme.appointment(matter, DECEMBER_14), START);
        acme.granted(request, matter, JANUARY_5);
        due.raiseAlerts(acme.firm().id());
        loseJobs();
        // After the old appointment's moments of warning, and before the new one's.
        clock.set(START.plus(Duration.ofDays(18)));
        engine.once(findLostJobs);
        assertThat(due.waiting(acme.firm().id(), RAISE_ALERT)).isEmpty();
    }

    private void loseJobs() {
        assertThat(sql.execute(
                        "delete from operation.scheduled_tasks where task_instance like ?",
                        acme.firm().id().value() + "/%"))
                .isPositive();
    }

    private int jobs() {
        return due.waiting(acme.firm().id(), RAISE_ALERT).size()
                + due.waiting(acme.firm().id(), OutboxJobs.SEND_MESSAGE).size();
    }
}
