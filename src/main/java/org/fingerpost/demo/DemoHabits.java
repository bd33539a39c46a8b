package org.fingerpost.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.MatterId;
import org.fingerpost.notification.AlertKind;
import org.fingerpost.notification.AlertPolicy;
import org.fingerpost.notification.Alerts;
import org.fingerpost.notification.Policies;
import org.fingerpost.notification.Preference;
import org.fingerpost.notification.Preferences;
import org.fingerpost.tenancy.Actor;
import org.springframework.stereotype.Component;

/** A firm that has kept its docket for a while: what is long past is done, and what was copied long ago is compared. */
@Component
class DemoHabits {
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final int MOST_WAITS = 240;

    private final Alerts alerts;
    private final Policies policies;
    private final Preferences preferences;
    private final Deadlines deadlines;

    DemoHabits(Alerts alerts, Policies policies, Preferences preferences, Deadlines deadlines) {
        this.alerts = alerts;
        this.policies = policies;
        this.preferences = preferences;
        this.deadlines = deadlines;
    }

    /** Nobody has their calendar flooded by a firm that begins in one minute. */
    void calm(List<Actor.Person> people) {
        for (var person : people) {
            var mine = preferences.mine(person);
            preferences.change(person, new Preference(mine.mail(), mine.digestAt(), mine.zone(), false));
        }
    }

    /** While the records of past months are copied, those who copy them are the only ones asked to compare them. */
    void copying(Actor.Person admin, boolean underWay) {
        var policy = policies.get(admin, AlertKind.APPOINTMENT_RECORDED);
        policies.change(
                admin,
                new AlertPolicy(
                        policy.kind(),
                        policy.offsets(),
                        !underWay,
                        !underWay,
                        underWay,
                        policy.byEmail(),
                        policy.climbsAfter()));
    }

    /** Until the alert of the matter's appointment, one of the last in the queue, was raised; for a minute at most. */
    void awaitTold(Actor.Person admin, MatterId matter) {
        for (int i = 0; i < MOST_WAITS && !isTold(admin, matter); i++) {
            LockSupport.parkNanos(WAIT.toNanos());
        }
    }

    private boolean isTold(Actor.Person admin, MatterId matter) {
        return alerts.of(admin, matter).stream()
                .anyMatch(alert -> alert.about().kind() == AlertKind.APPOINTMENT_RECORDED);
    }

    /** The client has said that they can go. */
    void confirmed(Actor.Person actor, AppointmentId appointment) {
        meet(actor, appointment, Set.of(DeadlineKind.CLIENT_CONFIRMATION));
    }

    /** After an appointment of the past: the stamped notice came back, and the case went on. */
    void attended(Actor.Person actor, AppointmentId appointment) {
        meet(actor, appointment, Set.of(DeadlineKind.STAMP, DeadlineKind.STATUS_CHANGE));
    }

    private void meet(Actor.Person actor, AppointmentId appointment, Set<DeadlineKind> kinds) {
        deadlines.of(actor, appointment).stream()
                .filter(one -> one.isOpen() && kinds.contains(one.kind()))
                .forEach(one -> deadlines.meet(actor, one.id(), ""));
    }
}
