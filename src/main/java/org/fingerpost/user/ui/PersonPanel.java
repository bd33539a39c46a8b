package org.fingerpost.user.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.user.Member;

/** One card on the page of a person of the firm, of another module; empty where there is nothing to do. */
public interface PersonPanel {
    Optional<Component> of(Actor.Person admin, Member member);
}
