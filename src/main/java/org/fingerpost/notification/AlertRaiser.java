package org.fingerpost.notification;

import static org.fingerpost.notification.NotificationJobs.CLIMB_ALERT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.Jobs.Work;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.springframework.stereotype.Component;

/** Raises an alert for the people whom the firm's policy names first, and carries it on while nobody acknowledges it. */
@Component
class AlertRaiser {
    private final FirmDatabase database;
    private final AlertRepository repository;
    private final Policies policies;
    private final Audience audience;
    private final Teller teller;
    private final ClientReminder reminder;
    private final Jobs jobs;
    private final AlertFeed feed;

    AlertRaiser(
            FirmDatabase database,
            AlertRepository repository,
            Policies policies,
            Audience audience,
            Teller teller,
            ClientReminder reminder,
            Jobs jobs,
            AlertFeed feed) {
        this.database = database;
        this.repository = repository;
        this.policies = policies;
        this.audience = audience;
        this.teller = teller;
        this.reminder = reminder;
        this.jobs = jobs;
        this.feed = feed;
    }

    /** Does nothing for an alert that was raised already, or taken back. */
    void raise(Work work) {
        var told = database.in(
                portal(work),
                scope -> repository.raise(scope, new AlertId(work.id())).stream()
                        .flatMap(alert -> raise(scope, alert).stream())
                        .toList());
        told.forEach(feed::tell);
    }

    /** Carries the alert one step further if its time has come; when to come again, if it may climb once more. */
    Optional<Instant> climb(Work work) {
        var climbed = database.in(
                portal(work),
                scope -> repository
                        .find(scope, new AlertId(work.id()))
                        .filter(alert -> alert.settledAt() == null)
                        .map(alert -> climb(scope, alert))
                        .orElse(new Climbed(List.of(), Optional.empty())));
        climbed.told().forEach(feed::tell);
        return climbed.next();
    }

    private record Climbed(List<MemberId> told, Optional<Instant> next) {}

    private List<MemberId> raise(FirmScope scope, Raised alert) {
        var policy = policies.get(scope, alert.kind());
        var told = teller.tell(scope, alert, policy, audience.first(scope, alert, policy));
        reminder.remind(scope, alert);
        if (repository.settleIfAnswered(scope, alert)) {
            return told;
        }
        var next = scope.now().plus(Climb.waitOf(alert, policy, scope.now()));
        repository.climb(scope, alert.id(), 0, next);
        jobs.schedule(scope, CLIMB_ALERT, alert.id().value(), next);
        return told;
    }

    private Climbed climb(FirmScope scope, Raised alert) {
        var due = alert.climbsAt();
        if (due == null) {
            return new Climbed(List.of(), Optional.empty());
        }
        // After a crash the job may come twice: the second one finds that the next step is still ahead.
        if (due.isAfter(scope.now())) {
            return new Climbed(List.of(), Optional.of(due));
        }
        // Who had not looked may have left meanwhile.
        if (repository.settleIfAnswered(scope, alert)) {
            return new Climbed(List.of(), Optional.empty());
        }
        var policy = policies.get(scope, alert.kind());
        for (int step = alert.step() + 1; step <= Climb.LAST; step++) {
            var further = audience.further(scope, alert, step);
            if (!further.isEmpty()) {
                return climb(scope, alert, policy, step, further);
            }
        }
        repository.climb(scope, alert.id(), Climb.LAST, null);
        return new Climbed(List.of(), Optional.empty());
    }

    private Climbed climb(
            FirmScope scope, Raised alert, AlertPolicy policy, int step, List<Audience.Listener> further) {
        var told = teller.tell(scope, alert, policy, further);
        var next = step < Climb.LAST
                ? Optional.of(scope.now().plus(Climb.waitOf(alert, policy, scope.now())))
                : Optional.<Instant>empty();
        repository.climb(scope, alert.id(), step, next.orElse(null));
        return new Climbed(told, next);
    }

    private static Actor.Portal portal(Work work) {
        var portal = new Actor.Portal(work.firm());
        portal.require(Permission.DELIVER_ALERTS);
        return portal;
    }
}
