package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.reschedule.Rescue;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.ui.FindingsCard;

/** An appointment was missed, or USCIS denied: what is possible now, said at once, before anybody has to write. */
@Route("appointments/:appointment/rescue")
@RolesAllowed("MEMBER")
class RescueView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Rescues rescues;
    private final Clock clock;

    RescueView(CurrentActor session, Rescues rescues, Clock clock) {
        this.session = session;
        this.rescues = rescues;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("appointment").orElse("");
        show(Ids.read(id, AppointmentId::new).orElseThrow(() -> new NotFound(id)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("rescue.title"));
    }

    private void show(AppointmentId id) {
        var actor = session.get();
        var now = clock.instant();
        var rescue = rescues.of(actor, id);
        var appointment = rescue.appointment();
        getContent().removeAll();
        getContent()
                .add(Parts.head(
                        text("rescue.title"),
                        text(
                                "reschedule.lead",
                                appointment.clientName(),
                                Moments.full(appointment.startsAt(), appointment.zone())),
                        Parts.action("/appointments/" + id.value(), text("reschedule.appointment"), false)));
        if (!rescue.isWanted(now)) {
            getContent().add(Parts.note(text("rescue.notWanted"), Tone.NEUTRAL));
            return;
        }
        getContent()
                .add(
                        Parts.note(text("rescue.calm"), Tone.NEUTRAL),
                        new RescueWays(rescue, session.zone(), now),
                        next(rescue),
                        new FindingsCard(rescues.findings(actor, id), appointment.zone()));
    }

    private Component next(Rescue rescue) {
        var id = rescue.appointment().id();
        return Parts.card(
                text("rescue.next"),
                Parts.paragraph("fp-muted", text("rescue.next.hint")),
                Parts.box(
                        "fp-actions",
                        rescues.open(session.get(), id)
                                .<Component>map(open ->
                                        Parts.action("/reschedules/" + open.id().value(), text("rescue.goOn"), true))
                                .orElseGet(() ->
                                        Parts.primary(text("rescue.start"), () -> Confirm.tryTo(() -> start(id))))));
    }

    private void start(AppointmentId appointment) {
        var id = rescues.start(session.get(), appointment);
        UI.getCurrent().navigate("reschedules/" + id.value());
    }
}
