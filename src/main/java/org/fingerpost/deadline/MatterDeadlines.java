package org.fingerpost.deadline;

import java.util.Optional;
import org.fingerpost.appointment.AppointmentRecorded;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.MatterOpened;
import org.fingerpost.matter.Matters;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What must happen by when because of the matter itself: its filing, a hearing, a denial. */
@Component
class MatterDeadlines {
    private final DeadlineBook book;
    private final DeadlineRepository repository;
    private final Matters matters;
    private final Firms firms;

    MatterDeadlines(DeadlineBook book, DeadlineRepository repository, Matters matters, Firms firms) {
        this.book = book;
        this.repository = repository;
        this.matters = matters;
        this.firms = firms;
    }

    @EventListener
    void on(MatterOpened event) {
        var zone = firms.get(event.scope()).zone();
        book.settle(
                event.scope(),
                Cause.of(event.matter(), zone),
                DeadlineKind.NOTICE,
                Optional.of(DeadlineDates.notice(event.scope().now(), zone)));
    }

    @EventListener
    void on(AppointmentRecorded event) {
        var scope = event.scope();
        repository
                .find(scope, event.appointment().matter().value(), DeadlineKind.NOTICE)
                .ifPresent(notice -> book.meet(scope, notice, ""));
    }

    @EventListener
    void on(MatterChanged event) {
        settle(event.scope(), event.matter());
    }

    private void settle(FirmScope scope, MatterId id) {
        var zone = firms.get(scope).zone();
        var cause = Cause.of(id, zone);
        var circumstances = matters.get(scope, id).circumstances();
        book.settle(
                scope,
                cause,
                DeadlineKind.HEARING,
                Optional.ofNullable(circumstances.hearingOn()).map(day -> DeadlineDates.hearing(day, zone)));
        book.settle(
                scope,
                cause,
                DeadlineKind.RESCUE,
                Optional.ofNullable(circumstances.denial()).map(denial -> denial.motionDue(zone)));
    }
}
