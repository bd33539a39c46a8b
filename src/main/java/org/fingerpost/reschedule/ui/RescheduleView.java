package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.reschedule.RescheduleState.DRAFT;
import static org.fingerpost.reschedule.RescheduleState.SUBMITTED;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.Channel;

/** One request to USCIS, from the first words to the answer. */
@Route("reschedules/:reschedule")
@RolesAllowed("MEMBER")
class RescheduleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final CallSheets sheets;
    private final Appointments appointments;
    private final DraftPage drafted;
    private final SentPage sent;
    private String title = "";

    RescheduleView(
            CurrentActor session,
            Reschedules reschedules,
            CallSheets sheets,
            Appointments appointments,
            DraftPage drafted,
            SentPage sent) {
        this.session = session;
        this.reschedules = reschedules;
        this.sheets = sheets;
        this.appointments = appointments;
        this.drafted = drafted;
        this.sent = sent;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("reschedule").orElse("");
        show(Ids.read(id, RescheduleId::new).orElseThrow(() -> new NotFound(id)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", title);
    }

    private void show(RescheduleId id) {
        var actor = session.get();
        var request = reschedules.get(actor, id);
        var appointment = appointments.get(actor, request.appointment());
        title = text("request.kind." + request.kind());
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                title,
                                text(
                                        "reschedule.lead",
                                        appointment.clientName(),
                                        Moments.full(appointment.startsAt(), appointment.zone())),
                                Parts.action(
                                        "/appointments/" + appointment.id().value(),
                                        text("reschedule.appointment"),
                                        false)),
                        Parts.box("fp-inline", RescheduleBadge.of(request.state())),
                        call(request),
                        request.state() == DRAFT
                                ? drafted.of(request, appointment, () -> show(id))
                                : sent.of(request, appointment, () -> show(id)));
    }

    /** The way to the page beside the telephone, and who left a sheet there; empty where a call is of no use. */
    private Component call(Reschedule reschedule) {
        if (reschedule.state() != DRAFT
                && !(reschedule.state() == SUBMITTED && reschedule.draft().channel() == Channel.PHONE)) {
            return new Div();
        }
        var call = Parts.box("fp-stack-close");
        sheets.handedOver(session.get(), reschedule.id())
                .forEach(one -> call.add(Parts.note(text("call.handedOver", one.byName()), Tone.WARNING)));
        call.add(Parts.action("/reschedules/" + reschedule.id().value() + "/call", text("call.open"), false));
        return call;
    }
}
