package org.fingerpost.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.notification.AlertFeed;
import org.fingerpost.notification.Alerts;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.HeaderItem;
import org.fingerpost.tenancy.Actor;

/** Puts a bell into the head of every page. */
@SpringComponent
class AlertBells implements HeaderItem {
    private final Alerts alerts;
    private final AlertFeed feed;
    private final CurrentActor session;

    AlertBells(Alerts alerts, AlertFeed feed, CurrentActor session) {
        this.alerts = alerts;
        this.feed = feed;
        this.session = session;
    }

    @Override
    public Component create(Actor.Person actor) {
        return new AlertBell(actor, session, alerts, feed);
    }
}
