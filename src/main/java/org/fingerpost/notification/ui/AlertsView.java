package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.notification.AlertLine;
import org.fingerpost.notification.Alerts;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Cursor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.Page;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.PageLinks;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Actor;

/** A person's alerts, newest first; or what anyone of the firm has still to acknowledge. */
@Route("alerts")
@Menu(title = "nav.alerts", order = 4, icon = "vaadin:bell-o")
@RolesAllowed("MEMBER")
class AlertsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "alerts";
    private static final String SHOW = "show";

    private enum Show {
        MINE,
        OPEN,
        FIRM
    }

    private final CurrentActor session;
    private final Alerts alerts;
    private final Outbox outbox;
    private final Select<Show> show = new Select<>();
    private final Div list = new Div();

    AlertsView(CurrentActor session, Alerts alerts, Outbox outbox) {
        this.session = session;
        this.alerts = alerts;
        this.outbox = outbox;
        show.setLabel(text("alerts.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> text("alerts.show." + one));
        show.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                PATH,
                                change.getValue() == Show.MINE
                                        ? QueryParameters.empty()
                                        : QueryParameters.of(
                                                SHOW, change.getValue().name().toLowerCase(Locale.ROOT)));
            }
        });
        list.addClassName("fp-stack");
        getContent().addClassName("fp-page");
        getContent().add(Parts.head(text("alerts.title"), text("alerts.lead")), Parts.box("fp-filters", show), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("alerts.title"));
    }

    private void fill(QueryParameters parameters) {
        var actor = session.get();
        var after = Cursor.read(parameters.getSingleParameter(PageLinks.AFTER).orElse(null));
        var shown = shown(parameters);
        show.setValue(shown);
        list.removeAll();
        int waiting = outbox.waiting(actor);
        if (waiting > 0) {
            var note = Parts.note(text("alerts.notSent", waiting), Tone.WARNING);
            note.add(Parts.link("/health", text("alerts.notSent.open")));
            list.add(note);
        }
        switch (shown) {
            case MINE ->
                showMine(
                        alerts.mine(actor, after),
                        parameters,
                        Parts.empty(text("alerts.empty.title"), text("alerts.empty.hint")));
            case OPEN ->
                showMine(
                        alerts.waitingForMe(actor, after),
                        parameters,
                        Parts.empty(text("alerts.open.empty.title"), text("alerts.open.empty.hint")));
            case FIRM -> showFirms(actor, parameters, after);
        }
    }

    private static Show shown(QueryParameters parameters) {
        String typed = parameters.getSingleParameter(SHOW).orElse("");
        return Arrays.stream(Show.values())
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElse(Show.MINE);
    }

    private void showMine(Page<AlertLine> page, QueryParameters parameters, Component empty) {
        if (page.rows().isEmpty()) {
            list.add(empty);
        } else {
            list.add(mine(parameters).rows(page.rows()), PageLinks.of("/" + PATH, parameters, page));
        }
    }

    private void showFirms(Actor.Person actor, QueryParameters parameters, Optional<Cursor> after) {
        var page = alerts.waiting(actor, after);
        if (page.rows().isEmpty()) {
            list.add(Parts.empty(text("alerts.firm.empty.title"), text("alerts.firm.empty.hint")));
        } else {
            list.add(
                    new FirmAlertTable(alerts, session, () -> fill(parameters)).of(page.rows()),
                    PageLinks.of("/" + PATH, parameters, page));
        }
    }

    private DataTable<AlertLine> mine(QueryParameters parameters) {
        var zone = session.zone();
        return new DataTable<AlertLine>(text("alerts.title"))
                .parts(text("alerts.what"), AlertsView::what)
                .parts(
                        text("alerts.level"),
                        alert -> AlertWords.level(alert.about().level()))
                .column(text("alerts.when"), alert -> Moments.full(alert.raisedAt(), zone))
                .parts(text("people.state"), alert -> state(alert, parameters));
    }

    private static Component what(AlertLine alert) {
        var what = AlertWords.linked(alert.about());
        if (!alert.open()) {
            what.addClassName("fp-alert-seen");
        }
        return what;
    }

    private Component state(AlertLine alert, QueryParameters parameters) {
        if (alert.open()) {
            return AlertWords.acknowledge(alert.about(), () -> {
                alerts.acknowledge(session.get(), alert.id());
                fill(parameters);
            });
        }
        var at = alert.acknowledgedAt();
        return Parts.span(
                "fp-muted",
                at == null ? text("alerts.settled") : text("alerts.acknowledged", Moments.full(at, session.zone())));
    }
}
