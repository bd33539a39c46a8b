package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.fingerpost.notification.Alerts;
import org.fingerpost.notification.FirmAlert;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

/** Alerts with everyone who was told, and who of them has looked. */
class FirmAlertTable {
    private final Alerts alerts;
    private final CurrentActor session;
    private final Runnable changed;

    FirmAlertTable(Alerts alerts, CurrentActor session, Runnable changed) {
        this.alerts = alerts;
        this.session = session;
        this.changed = changed;
    }

    DataTable<FirmAlert> of(List<FirmAlert> rows) {
        var zone = session.zone();
        return new DataTable<FirmAlert>(text("alerts.title"))
                .parts(text("alerts.what"), alert -> AlertWords.linked(alert.about()))
                .column(text("alerts.when"), alert -> Moments.full(alert.raisedAt(), zone))
                .parts(text("alerts.told"), this::told)
                .parts(text("people.state"), this::state)
                .rows(rows);
    }

    private Component told(FirmAlert alert) {
        var people = Parts.box("fp-told");
        alert.told().forEach(one -> people.add(told(one)));
        return people;
    }

    private Component told(FirmAlert.Told one) {
        var at = one.acknowledgedAt();
        var looked = at != null
                ? Parts.span("fp-muted", text("alerts.acknowledged", Moments.full(at, session.zone())))
                : one.open()
                        ? Parts.badge(text("alerts.notLooked"), Tone.WARNING)
                        : Parts.span("fp-muted", text("alerts.settled"));
        return Parts.box(
                "fp-told-one",
                Parts.span("fp-strong", one.name()),
                Parts.span("fp-muted", text("alerts.watch." + one.watch())),
                looked);
    }

    private Component state(FirmAlert alert) {
        var state = Parts.box("fp-told", AlertWords.level(alert.about().level()));
        if (alert.asks(session.get().member())) {
            state.add(AlertWords.acknowledge(alert.about(), () -> {
                alerts.acknowledge(session.get(), alert.id());
                changed.run();
            }));
        }
        var climbs = alert.climbsAt();
        if (alert.settledAt() == null && climbs != null) {
            state.add(Parts.span("fp-muted", text("alerts.climbs", Moments.full(climbs, session.zone()))));
        }
        return state;
    }
}
