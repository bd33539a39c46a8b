package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Stamps;
import org.fingerpost.document.DocumentId;
import org.fingerpost.document.Documents;
import org.fingerpost.document.ui.StoredFile;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/** One appointment: what the notice says, until when it can be moved, and what was done about it. */
@Route("appointments/:appointment")
@RolesAllowed("MEMBER")
class AppointmentView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Appointments appointments;
    private final Stamps stamps;
    private final Documents documents;
    private final List<AppointmentPanel> panels;
    private final Clock clock;
    private String title = "";

    AppointmentView(
            CurrentActor session,
            Appointments appointments,
            Stamps stamps,
            Documents documents,
            List<AppointmentPanel> panels,
            Clock clock) {
        this.session = session;
        this.appointments = appointments;
        this.stamps = stamps;
        this.documents = documents;
        this.panels = panels;
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
        return text("page.title", title);
    }

    private void show(AppointmentId id) {
        var actor = session.get();
        var appointment = appointments.get(actor, id);
        title = appointment.clientName();
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                appointment.clientName(),
                                text("appointment.lead", appointment.form().code()),
                                Parts.action(
                                        "/matters/" + appointment.matter().value(), text("appointment.matter"), false)),
                        Parts.box("fp-inline", AppointmentBadge.of(appointment.state())));
        if (appointment.isScheduled()) {
            getContent().add(open(appointment));
        } else if (appointment.state() == AppointmentState.ATTENDED && appointment.stamp() == null) {
            getContent().add(attendance(appointment));
        }
        panels.forEach(panel -> getContent().add(panel.of(actor, appointment)));
        var notice = Parts.card(text("appointment.notice"), notice(appointment));
        if (appointment.isScheduled()) {
            notice.add(Parts.box(
                    "fp-actions",
                    Parts.action("/appointments/" + id.value() + "/correct", text("correction.open"), false)));
        }
        getContent().add(notice);
    }

    private Component open(Appointment appointment) {
        var now = clock.instant();
        if (appointment.startsAt().isAfter(now)) {
            return new ChannelClockCard(appointment.channelTimes(), appointment.zone(), session.zone(), now);
        }
        return attendance(appointment);
    }

    private Component attendance(Appointment appointment) {
        return new AttendanceCard(session, appointments, stamps, appointment, () -> show(appointment.id()));
    }

    private Component notice(Appointment appointment) {
        var center = appointment.center();
        return new Facts()
                .add(
                        text("appointments.when"),
                        new ZonedTimes(appointment.startsAt(), appointment.zone(), session.zone()))
                .add(text("appointments.where"), new Span(center.name()), Parts.paragraph("fp-muted", center.oneLine()))
                .add(
                        text("notice.receipts"),
                        appointment.receipts().stream()
                                .map(ReceiptNumber::formatted)
                                .collect(Collectors.joining(", ")))
                .add(
                        text("notice.code"),
                        text(
                                "notice.code.value",
                                appointment.code().number(),
                                text(appointment.code().messageKey())))
                .add(text("notice.date"), Moments.day(appointment.noticeDate()))
                .add(text("notice.prior"), Integer.toString(appointment.priorReschedules()))
                .add(text("notice.document"), document(appointment.notice(), "notice.document.open"))
                .add(text("appointment.stamp"), document(appointment.stamp(), "appointment.stamp.open"));
    }

    private Component document(@Nullable DocumentId id, String words) {
        return id == null ? new Span(text("matter.none")) : new StoredFile(session, documents, id).link(text(words));
    }
}
