package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.notification.AlertLine;
import org.fingerpost.notification.Alerts;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

/** A person's alerts, newest first. */
@Route("alerts")
@Menu(title = "nav.alerts", order = 4, icon = "vaadin:bell-o")
@RolesAllowed("MEMBER")
class AlertsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Alerts alerts;
    private final Outbox outbox;

    AlertsView(CurrentActor session, Alerts alerts, Outbox outbox) {
        this.session = session;
        this.alerts = alerts;
        this.outbox = outbox;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = session.get();
        var parameters = event.getLocation().getQueryParameters();
        var page = alerts.mine(
                actor,
                Cursor.read(parameters.getSingleParameter(PageLinks.AFTER).orElse(null)));
        getContent().removeAll();
        getContent()
                .add(Parts.head(text("alerts.title"), text("alerts.lead"), Parts.button(text("alerts.seeAll"), () -> {
                    alerts.seeAll(session.get());
                    UI.getCurrent().getPage().reload();
                })));
        if (page.rows().isEmpty()) {
            getContent().add(Parts.empty(text("alerts.empty.title"), text("alerts.empty.hint")));
        } else {
            getContent().add(table().rows(page.rows()), PageLinks.of("/alerts", parameters, page));
        }
        int waiting = outbox.waiting(actor);
        if (waiting > 0) {
            var note = Parts.note(text("alerts.notSent", waiting), Tone.WARNING);
            note.add(Parts.link("/health", text("alerts.notSent.open")));
            getContent().add(note);
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("alerts.title"));
    }

    private DataTable<AlertLine> table() {
        var zone = session.zone();
        return new DataTable<AlertLine>(text("alerts.title"))
                .parts(text("alerts.what"), this::what)
                .column(text("alerts.when"), alert -> Moments.full(alert.raisedAt(), zone))
                .parts(
                        text("people.state"),
                        alert -> alert.isNew()
                                ? Parts.badge(text("alerts.new"), Tone.WARNING)
                                : new Span(text("alerts.seen")));
    }

    private Component what(AlertLine alert) {
        var link = Parts.link("/appointments/" + alert.appointment().value(), AlertWords.of(alert));
        link.getElement().addEventListener("click", _ -> alerts.see(session.get(), alert.id()));
        return link;
    }
}
