package org.fingerpost.outbox.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.fingerpost.outbox.DeliveryHealth;
import org.fingerpost.outbox.DeliveryHealth.LastFailure;
import org.fingerpost.outbox.DeliveryHealth.Report;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;

/** Whether alerts are raised on time and e-mails leave, as far as it concerns this firm. */
@Route("health")
@Menu(title = "nav.health", order = 7, icon = "vaadin:paperplane-o")
@RolesAllowed("MEMBER")
class HealthView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final DeliveryHealth health;
    private final Outbox outbox;

    HealthView(CurrentActor session, DeliveryHealth health, Outbox outbox) {
        this.session = session;
        this.health = health;
        this.outbox = outbox;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var report = health.of(session.get());
        getContent().removeAll();
        getContent().add(Parts.head(text("health.title"), text("health.lead")), engine(report), messages(report));
        if (report.backlog().oldest() != null) {
            getContent().add(new NotSentCard(session, outbox, this::show));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("health.title"));
    }

    private Component engine(Report report) {
        var late = report.lateAlerts() == 0
                ? new Span(text("health.late.none"))
                : Parts.badge(text("health.late.some", report.lateAlerts()), Tone.DANGER);
        var facts = new Facts()
                .add(
                        text("health.state"),
                        report.stalled()
                                ? Parts.badge(text("health.engine.stalled"), Tone.DANGER)
                                : Parts.badge(text("health.engine.running"), Tone.SUCCESS))
                .add(text("health.lastRun"), report.lastRun().map(this::at).orElse(text("health.lastRun.never")))
                .add(text("health.late"), late);
        return report.stalled()
                ? Parts.card(text("health.engine"), facts, Parts.paragraph("fp-muted", text("health.engine.hint")))
                : Parts.card(text("health.engine"), facts);
    }

    private Component messages(Report report) {
        var backlog = report.backlog();
        var facts = new Facts()
                .add(text("health.waiting"), Integer.toString(backlog.waiting()))
                .add(text("health.undelivered"), Integer.toString(backlog.undelivered()));
        if (backlog.oldest() != null) {
            facts.add(text("health.oldest"), at(backlog.oldest()));
        }
        return Parts.card(
                text("health.messages"),
                facts.add(
                        text("health.lastFailure"),
                        report.lastFailure().map(this::failure).orElseGet(() -> new Span(text("health.none")))));
    }

    private Component failure(LastFailure last) {
        return Parts.box("fp-stack-tight", new Span(at(last.at())), FailureWords.of(last.kind(), last.words()));
    }

    private String at(Instant instant) {
        return Moments.full(instant, session.zone());
    }
}
