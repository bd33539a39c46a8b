package org.fingerpost.appointment.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.tenancy.Actor;

/** What another feature shows on an appointment's page. Ordered with {@code @Order}. */
public interface AppointmentPanel {
    Component of(Actor.Person actor, Appointment appointment);
}
