package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import java.util.Optional;
import org.fingerpost.notification.AlertFeed;
import org.fingerpost.notification.AlertLine;
import org.fingerpost.notification.Alerts;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;

/** How many alerts ask a person to acknowledge them, and the newest of these. The count follows without a reload. */
class AlertBell extends Composite<Div> {
    private static final int SHOWN = 6;

    private final Actor.Person actor;
    private final CurrentActor session;
    private final Alerts alerts;
    private final AlertFeed feed;
    private final Button bell = new Button(VaadinIcon.BELL_O.create());
    private final Span count = Parts.span("fp-count", "");
    private final Div list = Parts.box("fp-alert-list");
    private Runnable stopListening = () -> {};

    AlertBell(Actor.Person actor, CurrentActor session, Alerts alerts, AlertFeed feed) {
        this.actor = actor;
        this.session = session;
        this.alerts = alerts;
        this.feed = feed;
        bell.addThemeVariants(ButtonVariant.TERTIARY);
        var popover = new Popover(list);
        popover.setTarget(bell);
        popover.setAriaLabel(text("alerts.title"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fill();
            }
        });
        getContent().addClassName("fp-bell");
        getContent().add(bell, count, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
        UI ui = event.getUI();
        stopListening = feed.listen(actor.member(), () -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening.run();
    }

    private void refresh() {
        int open = alerts.open(actor);
        count.setText(open > 99 ? "99+" : Integer.toString(open));
        count.setVisible(open > 0);
        bell.setAriaLabel(text("alerts.bell", open));
    }

    private void fill() {
        list.removeAll();
        var newest = alerts.waitingForMe(session.get(), Optional.empty()).rows().stream()
                .limit(SHOWN)
                .toList();
        if (newest.isEmpty()) {
            list.add(Parts.paragraph("fp-muted", text("alerts.open.empty.title")));
        }
        newest.forEach(alert -> list.add(line(alert)));
        list.add(Parts.link("/alerts", text("alerts.all")));
    }

    private static Component line(AlertLine alert) {
        var link = Parts.link(alert.about().path(), AlertWords.of(alert.about()));
        link.addClassName("fp-alert-new");
        return link;
    }
}
