package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.reschedule.RequestPart;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.Actor;

/** One page of the guided flow: one question, kept as it is answered. Also from another feature. */
public interface AskPage {
    RequestPart part();

    /** Whether this request is asked this at all. */
    default boolean applies(Actor.Person actor, Reschedule request, Appointment appointment) {
        return true;
    }

    /** The question, with what was answered so far. */
    Component of(Actor.Person actor, Reschedule request, Appointment appointment);

    /** The answer as the last page shows it, to be checked. */
    Component answer(Actor.Person actor, Reschedule request, Appointment appointment);
}
