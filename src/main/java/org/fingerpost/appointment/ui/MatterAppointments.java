package org.fingerpost.appointment.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.ui.MatterPanel;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** A matter's appointments, newest first. */
@SpringComponent
@Order(1)
class MatterAppointments implements MatterPanel {
    private final Appointments appointments;

    MatterAppointments(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public Component of(Actor.Person actor, Matter matter) {
        var all = appointments.of(actor, matter.id());
        var record = Parts.action(
                "/matters/" + matter.id().value() + "/appointments/new",
                text("appointment.record"),
                all.stream().noneMatch(Appointment::isScheduled));
        if (all.isEmpty()) {
            return Parts.card(
                    text("appointments.title"),
                    Parts.empty(text("matter.noAppointment.title"), text("matter.noAppointment.hint"), record));
        }
        return Parts.card(text("appointments.title"), table().rows(all), Parts.box("fp-actions", record));
    }

    private static DataTable<Appointment> table() {
        return new DataTable<Appointment>(text("appointments.title"))
                .parts(
                        text("appointments.when"),
                        one -> Parts.link(
                                "/appointments/" + one.id().value(), Moments.full(one.startsAt(), one.zone())))
                .column(text("appointments.where"), one -> one.center().name())
                .parts(text("people.state"), one -> AppointmentBadge.of(one.state()));
    }
}
