package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.reschedule.RequestPart.NEEDS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.EnumSet;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.core.annotation.Order;

/** That the appointment stands beside an accommodation that was asked for, and the offer to note it on the matter. */
@SpringComponent
@Order(0)
class AccommodationPanel implements RequestPanel {
    private final Appointments appointments;
    private final Matters matters;
    private final CurrentActor session;
    private final Clock clock;

    AccommodationPanel(Appointments appointments, Matters matters, CurrentActor session, Clock clock) {
        this.appointments = appointments;
        this.matters = matters;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Component of(Actor.Person actor, Reschedule request) {
        if (request.kind() != RequestKind.ACCOMMODATION || !request.state().isOpen()) {
            return new Div();
        }
        var appointment = appointments.get(actor, request.appointment());
        var lastChance = appointment.channelTimes().lastChance();
        boolean movable = lastChance.isAfter(clock.instant());
        var stands = Parts.note(text(movable ? "accommodation.stands" : "accommodation.stands.over"), Tone.WARNING);
        stands.add(Why.rule("R22"));
        var card = Parts.card(
                text("accommodation.beside"),
                stands,
                movable ? new ZonedTimes(lastChance, appointment.zone(), session.zone()) : new Div(),
                Parts.paragraph("fp-muted", text("accommodation.channel")),
                offer(actor, matters.get(actor, appointment.matter())));
        if (request.state() == RescheduleState.DRAFT) {
            card.add(Parts.box(
                    "fp-actions", Parts.action(AskPages.path(request, NEEDS), text("ask.title.NEEDS"), false)));
        }
        return card;
    }

    private Component offer(Actor.Person actor, Matter matter) {
        var offer = Parts.box("fp-stack-close");
        if (!matter.cases().contains(SpecialCase.ACCOMMODATION) && actor.may(Permission.MANAGE_CASES)) {
            offer.add(
                    Parts.paragraph("fp-muted", text("accommodation.note.hint")),
                    Parts.box(
                            "fp-actions",
                            Parts.button(
                                    text("accommodation.note"),
                                    () -> Confirm.tryTo(() -> {
                                        note(matter);
                                        Confirm.done(text("form.saved"));
                                        offer.removeAll();
                                    }))));
        }
        return offer;
    }

    private void note(Matter matter) {
        var now = matters.get(session.get(), matter.id()).circumstances();
        var cases = EnumSet.of(SpecialCase.ACCOMMODATION);
        cases.addAll(now.cases());
        matters.setCircumstances(
                session.get(),
                matter.id(),
                new Circumstances(cases, now.hearingOn(), now.ar11On(), now.eoir33On(), now.denial()));
    }
}
