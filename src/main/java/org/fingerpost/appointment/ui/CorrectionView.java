package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

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
import org.fingerpost.appointment.Appointments;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;

/** Corrects an appointment that was copied wrongly from its notice; the wrong record stays in the history. */
@Route("appointments/:appointment/correct")
@RolesAllowed("MEMBER")
class CorrectionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Appointments appointments;
    private final Clock clock;

    CorrectionView(CurrentActor session, Appointments appointments, Clock clock) {
        this.session = session;
        this.appointments = appointments;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("appointment").orElse("");
        var actor = session.get();
        actor.require(Permission.MANAGE_CASES);
        var wrong = appointments.get(actor, Ids.read(id, AppointmentId::new).orElseThrow(() -> new NotFound(id)));
        var form = new NoticeForm(
                new NoticeForm.Context(appointments, session, clock, wrong.form()),
                wrong.receipts(),
                NoticeForm.Prior.recorded(wrong));
        form.show(wrong);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(text("correction.title"), text("notice.lead", wrong.clientName())),
                        form,
                        Parts.box(
                                "fp-actions",
                                Parts.primary(text("correction.save"), () -> save(wrong.id(), form)),
                                Parts.action("/appointments/" + id, text("form.cancel"), false)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("correction.title"));
    }

    private void save(AppointmentId wrong, NoticeForm form) {
        form.read().ifPresent(notice -> {
            try {
                var right = appointments.correct(session.get(), wrong, notice);
                UI.getCurrent().navigate("appointments/" + right.value());
            } catch (Refusal refusal) {
                form.refuse(refusal);
            }
        });
    }
}
