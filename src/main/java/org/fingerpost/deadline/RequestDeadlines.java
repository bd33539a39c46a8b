package org.fingerpost.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.evidence.EvidenceAdded;
import org.fingerpost.evidence.EvidenceGone;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.matter.MatterChanged;
import org.fingerpost.reschedule.AskedAgain;
import org.fingerpost.reschedule.CallBackPromised;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleClosed;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleStarted;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.RescheduleSubmitted;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.FirmScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What must happen by when because of a request to move an appointment. */
@Component
class RequestDeadlines {
    private final DeadlineBook book;
    private final DeadlineRepository repository;
    private final Appointments appointments;
    private final Reschedules reschedules;
    private final Exhibits exhibits;

    RequestDeadlines(
            DeadlineBook book,
            DeadlineRepository repository,
            Appointments appointments,
            Reschedules reschedules,
            Exhibits exhibits) {
        this.book = book;
        this.repository = repository;
        this.appointments = appointments;
        this.reschedules = reschedules;
        this.exhibits = exhibits;
    }

    /** Also when a draft went along to another record of its appointment. */
    @EventListener
    void on(RescheduleStarted event) {
        var appointment = appointments.get(event.scope(), event.reschedule().appointment());
        book.settle(
                event.scope(),
                Cause.of(event.reschedule(), appointment),
                DeadlineKind.EVIDENCE,
                evidenceDue(event.reschedule(), appointment, event.scope().now()));
        if (exhibits.any(event.scope(), event.reschedule().id())) {
            meetEvidence(event.scope(), event.reschedule().id());
        }
    }

    @EventListener
    void on(EvidenceAdded event) {
        meetEvidence(event.scope(), event.reschedule());
    }

    /** Once USCIS was asked, the request itself has met it. */
    @EventListener
    void on(EvidenceGone event) {
        if (event.reschedule().state() == RescheduleState.DRAFT) {
            evidence(event.scope(), event.reschedule().id())
                    .ifPresent(deadline -> book.reopen(event.scope(), deadline));
        }
    }

    /** The form decides what the last chance to ask is, and so by when a draft wants its papers. */
    @EventListener
    void on(MatterChanged event) {
        appointments.of(event.scope(), event.matter()).stream()
                .filter(Appointment::isScheduled)
                .forEach(appointment -> recompute(event.scope(), appointment));
    }

    @EventListener
    void on(RescheduleSubmitted event) {
        var scope = event.scope();
        var appointment = appointments.get(scope, event.reschedule().appointment());
        repository.of(scope, appointment.id()).stream()
                .filter(deadline -> deadline.kind().metByRequest())
                .filter(deadline -> isMetBy(event.reschedule(), deadline))
                .forEach(deadline -> book.meet(scope, deadline, ""));
        var channel = event.reschedule().draft().channel();
        if (channel != null) {
            expect(
                    scope,
                    event.reschedule(),
                    appointment,
                    DeadlineKind.NEW_NOTICE,
                    Optional.of(DeadlineDates.newNotice(channel, askedAt(event.reschedule()), appointment.startsAt())));
        }
    }

    /** Nobody has answered, and USCIS was asked once more: the wait begins anew. */
    @EventListener
    void on(AskedAgain event) {
        var appointment = appointments.get(event.scope(), event.reschedule().appointment());
        expect(
                event.scope(),
                event.reschedule(),
                appointment,
                DeadlineKind.NEW_NOTICE,
                Optional.of(DeadlineDates.newNoticeAgain(event.channel(), event.at(), appointment.startsAt())));
    }

    @EventListener
    void on(CallBackPromised event) {
        var request = event.reschedule();
        var appointment = appointments.get(event.scope(), request.appointment());
        expect(
                event.scope(),
                request,
                appointment,
                DeadlineKind.CALL_BACK,
                Optional.ofNullable(request.callBack())
                        .map(promised -> DeadlineDates.callBack(promised, event.askedAt())));
    }

    /** Refused or withdrawn: where the old appointment still stands, it may still be possible to ask once more. */
    @EventListener
    void on(RescheduleClosed event) {
        var scope = event.scope();
        var request = event.reschedule();
        var all = repository.of(scope, request.appointment());
        boolean granted = request.state() == RescheduleState.GRANTED;
        closeItsOwn(scope, request, all, granted);
        if (!granted
                && request.kind() == RequestKind.RESCHEDULE
                && appointments.get(scope, request.appointment()).isScheduled()) {
            all.stream()
                    .filter(deadline -> deadline.state() == DeadlineState.MET)
                    .filter(deadline -> deadline.kind() == DeadlineKind.TOOL_CLOSES
                            || deadline.kind() == DeadlineKind.LAST_PHONE_MOMENT)
                    .forEach(deadline -> book.reopen(scope, deadline));
        }
    }

    private void recompute(FirmScope scope, Appointment appointment) {
        reschedules.of(scope, List.of(appointment.id())).stream()
                .filter(request -> request.state() == RescheduleState.DRAFT)
                .forEach(draft -> book.recompute(
                        scope,
                        Cause.of(draft, appointment),
                        DeadlineKind.EVIDENCE,
                        known -> evidenceDue(draft, appointment, known)));
    }

    /** A rescue comes when the last chance is past, and its papers are wanted at once. */
    private static Optional<Instant> evidenceDue(Reschedule request, Appointment appointment, Instant known) {
        return request.kind() == RequestKind.RESCUE
                ? Optional.empty()
                : DeadlineDates.evidence(appointment.channelTimes(), known);
    }

    /** Only a request to move the appointment meets what is asked of the appointment itself. */
    private static boolean isMetBy(Reschedule request, Deadline deadline) {
        return deadline.reschedule() == null
                ? request.kind() == RequestKind.RESCHEDULE
                : request.id().equals(deadline.reschedule());
    }

    private void closeItsOwn(FirmScope scope, Reschedule request, List<Deadline> all, boolean granted) {
        all.stream()
                .filter(deadline -> request.id().equals(deadline.reschedule()))
                .forEach(deadline -> {
                    if (granted && deadline.kind() == DeadlineKind.NEW_NOTICE) {
                        book.meet(scope, deadline, "");
                    } else {
                        book.end(scope, deadline);
                    }
                });
    }

    private void meetEvidence(FirmScope scope, RescheduleId request) {
        evidence(scope, request).ifPresent(deadline -> book.meet(scope, deadline, ""));
    }

    private Optional<Deadline> evidence(FirmScope scope, RescheduleId request) {
        return repository.find(scope, request.value(), DeadlineKind.EVIDENCE);
    }

    private void expect(
            FirmScope scope, Reschedule request, Appointment appointment, DeadlineKind kind, Optional<Instant> dueAt) {
        book.settle(scope, Cause.of(request, appointment), kind, dueAt);
    }

    private static Instant askedAt(Reschedule request) {
        return request.submitted().orElseThrow().at();
    }
}
