package org.fingerpost.firm.ui;

import com.vaadin.flow.component.Component;
import org.fingerpost.tenancy.Actor;

/** What a later feature adds to the firm's settings. */
public interface SettingsPanel {
    Component of(Actor.Person actor);
}
