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
import java.util.List;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;

/** Records an appointment from its notice. */
@Route("matters/:matter/appointments/new")
@RolesAllowed("MEMBER")
class NoticeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Matters matters;
    private final Appointments appointments;
    private final Clock clock;

    NoticeView(CurrentActor session, Matters matters, Appointments appointments, Clock clock) {
        this.session = session;
        this.matters = matters;
        this.appointments = appointments;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("matter").orElse("");
        var matter = matters.get(session.get(), Ids.read(id, MatterId::new).orElseThrow(() -> new NotFound(id)));
        var form = new NoticeForm(
                new NoticeForm.Context(appointments, session, clock, matter.form()),
                List.of(matter.receiptNumber()),
                NoticeForm.Prior.NONE);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("appointment.record"),
                                text("notice.lead", matter.client().name())),
                        form,
                        Parts.box(
                                "fp-actions",
                                Parts.primary(text("notice.save"), () -> save(matter.id(), form)),
                                Parts.action("/matters/" + id, text("form.cancel"), false)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("appointment.record"));
    }

    private void save(MatterId matter, NoticeForm form) {
        form.read().ifPresent(notice -> {
            try {
                var id = appointments.record(session.get(), matter, notice);
                UI.getCurrent().navigate("appointments/" + id.value());
            } catch (Refusal refusal) {
                form.refuse(refusal);
            }
        });
    }
}
