package org.fingerpost.deadline.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.tenancy.Actor;

/** What another feature shows on a deadline's page. Ordered with {@code @Order}. */
public interface DeadlinePanel {
    Component of(Actor.Person actor, Deadline deadline);
}
