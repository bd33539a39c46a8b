package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.Actor;

/** What another feature shows on a request's page, below what was written. */
public interface RequestPanel {
    /** Whether it has a place there, as the request stands. */
    default boolean appliesTo(Reschedule reschedule) {
        return true;
    }

    Component of(Actor.Person actor, Reschedule reschedule);
}
