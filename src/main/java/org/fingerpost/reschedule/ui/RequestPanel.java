package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.Actor;

/** What another feature shows on a request's page, below what was written. */
public interface RequestPanel {
    Component of(Actor.Person actor, Reschedule reschedule);
}
