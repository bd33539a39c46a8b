package org.fingerpost.matter.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.matter.Matter;
import org.fingerpost.tenancy.Actor;

/** What another feature shows on a matter's page. Ordered with {@code @Order}. */
public interface MatterPanel {
    Component of(Actor.Person actor, Matter matter);
}
