package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.AppointmentPanel;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.Attempts;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** What USCIS was asked about an appointment, and the way to a new request. */
@SpringComponent
@Order(1)
class ReschedulePanel implements AppointmentPanel {
    private final Reschedules reschedules;
    private final Accommodations accommodations;
    private final Attempts attempts;
    private final CurrentActor session;
    private final Clock clock;

    ReschedulePanel(
            Reschedules reschedules,
            Accommodations accommodations,
            Attempts attempts,
            CurrentActor session,
            Clock clock) {
        this.reschedules = reschedules;
        this.accommodations = accommodations;
        this.attempts = attempts;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Appointment appointment) {
        var all = reschedules.of(actor, appointment.id());
        var card = Parts.card(text("reschedule.title"));
        var history = attempts.of(actor, appointment.id());
        if (!history.isEmpty()) {
            card.add(new AttemptList(history, session.zone()));
        }
        var drafts = all.stream().filter(one -> one.submitted().isEmpty()).toList();
        if (!drafts.isEmpty()) {
            card.add(table().rows(drafts));
        }
        all.stream()
                .filter(one -> one.kind() == RequestKind.RESCHEDULE && one.state() == RescheduleState.DRAFT)
                .findFirst()
                .ifPresent(draft -> card.add(Parts.box(
                        "fp-actions",
                        Parts.action("/reschedules/" + draft.id().value(), text("reschedule.goOn"), true))));
        boolean none = noneOpen(all, RequestKind.RESCHEDULE);
        boolean past = !clock.instant().isBefore(appointment.startsAt());
        if (appointment.isScheduled() && none) {
            var hint = Parts.paragraph("fp-muted", text(past ? "reschedule.start.past" : "reschedule.start.hint"));
            card.add(
                    past ? Parts.box("fp-inline", hint, Why.rule("R7")) : hint,
                    Parts.primary(
                            text(past ? "reschedule.start.earlier" : "reschedule.start"),
                            () -> Confirm.tryTo(() -> start(appointment))));
        } else if (all.isEmpty() && history.isEmpty()) {
            card.add(Parts.paragraph("fp-muted", text("reschedule.none")));
        }
        if (appointment.isScheduled() && !past && noneOpen(all, RequestKind.ACCOMMODATION)) {
            card.add(accommodation(appointment));
        }
        return card;
    }

    private Component accommodation(Appointment appointment) {
        return Parts.box(
                "fp-stack-close",
                Parts.paragraph("fp-muted", text("accommodation.start.hint")),
                Parts.box(
                        "fp-actions",
                        Parts.button(
                                text("accommodation.start"),
                                () -> Confirm.tryTo(
                                        () -> open(accommodations.start(session.get(), appointment.id()))))));
    }

    private static boolean noneOpen(List<Reschedule> all, RequestKind kind) {
        return all.stream().noneMatch(one -> one.kind() == kind && one.state().isOpen());
    }

    private static void open(RescheduleId id) {
        UI.getCurrent().navigate("reschedules/" + id.value());
    }

    private void start(Appointment appointment) {
        UI.getCurrent().navigate(AskPages.first(reschedules.start(session.get(), appointment.id())));
    }

    private DataTable<Reschedule> table() {
        var zone = session.zone();
        return new DataTable<Reschedule>(text("reschedule.title"))
                .parts(
                        text("reschedule.started"),
                        one -> Parts.link("/reschedules/" + one.id().value(), Moments.full(one.startedAt(), zone)))
                .column(text("request.kind"), one -> text("request.kind." + one.kind()))
                .column(
                        text("reschedule.reason"),
                        one -> one.draft().reason() == null
                                ? text("matter.none")
                                : text(one.draft().reason().messageKey()))
                .parts(text("people.state"), one -> RescheduleBadge.of(one.state()));
    }
}
