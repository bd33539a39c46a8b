package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.fingerpost.tenancy.Actor;

/** Something that a feature must say above every page while it is so; asked anew at each navigation. */
public interface PageNotice {
    Optional<Component> of(Actor.Person actor);
}
