package org.fingerpost.platform.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.tenancy.Actor;

/** Something that a feature puts into the head of every page. */
public interface HeaderItem {
    Component create(Actor.Person actor);
}
