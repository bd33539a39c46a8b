package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineEvent;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.platform.ui.ZonedTimes;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;

/** One deadline: when it is due, why it exists, what became of it, and what can be said about it. */
@Route("deadlines/:deadline")
@RolesAllowed("MEMBER")
class DeadlineView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private enum Said {
        DONE,
        CONFIRMED
    }

    private final CurrentActor session;
    private final Deadlines deadlines;
    private final List<DeadlinePanel> panels;
    private final Clock clock;
    private String title = "";

    DeadlineView(CurrentActor session, Deadlines deadlines, List<DeadlinePanel> panels, Clock clock) {
        this.session = session;
        this.deadlines = deadlines;
        this.panels = panels;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("deadline").orElse("");
        show(Ids.read(id, DeadlineId::new).orElseThrow(() -> new NotFound(id)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", title);
    }

    private void show(DeadlineId id) {
        var actor = session.get();
        var deadline = deadlines.get(actor, id);
        title = DeadlineParts.name(deadline);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                title,
                                deadline.clientName(),
                                Parts.action(
                                        "/matters/" + deadline.matter().value(), text("appointment.matter"), false)),
                        Parts.box("fp-inline", DeadlineParts.badge(deadline, clock.instant())),
                        Parts.card("", facts(deadline)));
        panels.forEach(panel -> getContent().add(panel.of(actor, deadline)));
        if (actor.may(Permission.MANAGE_CASES)) {
            getContent().add(actions(actor, deadline));
        }
        getContent().add(history(deadline));
    }

    private Component facts(Deadline deadline) {
        var why = Parts.box("fp-stack-small", Parts.paragraph("fp-prose", text("deadline.why." + deadline.kind())));
        deadline.kind().rule().ifPresent(rule -> why.add(Why.named(rule)));
        var facts = new Facts().add(text("deadlines.due"), due(deadline)).add(text("deadline.why"), why);
        if (deadline.appointment() != null) {
            facts.add(
                    text("reschedule.appointment"),
                    Parts.link("/appointments/" + deadline.appointment().value(), text("deadline.appointment")));
        }
        if (deadline.reschedule() != null) {
            facts.add(
                    text("reschedule.title.one"),
                    Parts.link("/reschedules/" + deadline.reschedule().value(), text("deadline.reschedule")));
        }
        return facts;
    }

    /** What has no appointment is meant on the firm's clock, and no support center has a part in it. */
    private Component due(Deadline deadline) {
        return deadline.appointment() == null
                ? new Span(Moments.full(deadline.dueAt(), deadline.zone()))
                : new ZonedTimes(deadline.dueAt(), deadline.zone(), session.zone());
    }

    private Component actions(Actor.Person actor, Deadline deadline) {
        var card = Parts.card(text("deadline.say"));
        var actions = Parts.box("fp-actions");
        if (deadline.isOpen() && deadline.kind().metByPerson()) {
            var note = new TextArea(text("deadline.note"));
            note.setHelperText(text("deadline.note.help"));
            var form = new FormBody().wide(note);
            card.add(form.fields(), form.problem());
            actions.add(Parts.primary(text("deadline.meet." + said(deadline.kind())), () -> {
                try {
                    deadlines.meet(session.get(), deadline.id(), note.getValue());
                    show(deadline.id());
                } catch (Refusal refusal) {
                    form.refuse(refusal);
                }
            }));
        } else if (deadline.isOpen()) {
            card.add(Parts.paragraph("fp-muted", text("deadline.meet.byRecord")));
        }
        if (canReopen(deadline)) {
            actions.add(Parts.button(
                    text("deadline.reopen"),
                    () -> Confirm.tryTo(() -> {
                        deadlines.reopen(session.get(), deadline.id());
                        show(deadline.id());
                    })));
        }
        if (deadline.kind() == DeadlineKind.OWN) {
            actions.add(Parts.action("/deadlines/" + deadline.id().value() + "/edit", text("deadline.change"), false));
            if (deadline.isOpen()) {
                actions.add(Parts.button(text("deadline.remove"), () -> remove(deadline)));
            }
        }
        card.add(actions);
        return card;
    }

    private void remove(Deadline deadline) {
        Confirm.ask(text("deadline.remove"), text("deadline.remove.confirm"), text("deadline.remove"), () -> {
            deadlines.remove(session.get(), deadline.id());
            show(deadline.id());
        });
    }

    private static boolean canReopen(Deadline deadline) {
        return deadline.kind().metByPerson()
                && (deadline.state() == DeadlineState.MET
                        || deadline.state() == DeadlineState.ENDED && deadline.kind() == DeadlineKind.OWN);
    }

    private static Said said(DeadlineKind kind) {
        return kind == DeadlineKind.CLIENT_CONFIRMATION ? Said.CONFIRMED : Said.DONE;
    }

    private Component history(Deadline deadline) {
        var zone = session.zone();
        return Parts.card(
                text("history.title"),
                new DataTable<DeadlineEvent>(text("history.title"))
                        .column(text("history.when"), event -> Moments.full(event.at(), zone))
                        .column(
                                text("history.what"),
                                event -> text(
                                        "deadline.change." + event.change(),
                                        Moments.full(event.dueAt(), deadline.zone())))
                        .column(text("history.who"), DeadlineEvent::who)
                        .column(text("deadline.note"), DeadlineEvent::note)
                        .rows(deadlines.history(session.get(), deadline.id())));
    }
}
