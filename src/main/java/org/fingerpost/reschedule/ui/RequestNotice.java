package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.tenancy.Actor;

/** What another feature has to say first on the page of a request that USCIS has or has answered. */
public interface RequestNotice {
    Optional<Component> of(Actor.Person actor, Reschedule reschedule);
}
