package org.fingerpost.account.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.tenancy.Actor;

/** One card of a person's own account, of this module or another. Ordered with {@code @Order}. */
public interface AccountPanel {
    Component of(Actor.Person actor);
}
