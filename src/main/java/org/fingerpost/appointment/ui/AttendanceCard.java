package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Stamps;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;

/** Whether the client was there, and the stamped notice that proves it; made for a phone at the support center's door. */
class AttendanceCard extends Composite<Section> {
    private final CurrentActor session;
    private final Appointments appointments;
    private final Stamps stamps;
    private final Appointment appointment;
    private final Runnable changed;
    private final DocumentField stamp = new DocumentField(text("appointment.stamp.add"));

    AttendanceCard(
            CurrentActor session, Appointments appointments, Stamps stamps, Appointment appointment, Runnable changed) {
        this.session = session;
        this.appointments = appointments;
        this.stamps = stamps;
        this.appointment = appointment;
        this.changed = changed;
        getContent().addClassName("fp-card");
        if (appointment.state() == AppointmentState.ATTENDED) {
            getContent()
                    .add(
                            new H2(text("appointment.stamp")),
                            Parts.paragraph("fp-muted", text("appointment.stamp.hint")),
                            stamp,
                            Parts.primary(text("appointment.stamp.save"), this::keep));
        } else {
            getContent()
                    .add(
                            new H2(text("appointment.whatHappened")),
                            Parts.paragraph("fp-muted", text("appointment.whatHappened.hint")),
                            stamp,
                            actions());
        }
    }

    private Component actions() {
        return Parts.box(
                "fp-actions",
                Parts.primary(text("appointment.attended"), this::attended),
                Parts.button(
                        text("appointment.missed"),
                        () -> Confirm.ask(
                                text("appointment.missed"),
                                text("appointment.missed.confirm"),
                                text("appointment.missed.yes"),
                                () -> {
                                    appointments.missed(session.get(), appointment.id());
                                    changed.run();
                                })));
    }

    private void attended() {
        Confirm.tryTo(() -> {
            appointments.attended(session.get(), appointment.id());
            stamp.upload().ifPresent(file -> stamps.keep(session.get(), appointment.id(), file));
        });
        changed.run();
    }

    private void keep() {
        stamp.upload()
                .ifPresentOrElse(
                        file -> {
                            Confirm.tryTo(() -> stamps.keep(session.get(), appointment.id(), file));
                            changed.run();
                        },
                        () -> Confirm.problem(text("appointment.stamp.missing")));
    }
}
