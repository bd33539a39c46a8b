package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.reschedule.RescheduleState.DRAFT;
import static org.fingerpost.reschedule.RescheduleState.SUBMITTED;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.ui.ChannelClockCard;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.CallBacks;
import org.fingerpost.reschedule.CallSheets;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Rulebook;
import org.fingerpost.uscis.ui.FindingsCard;
import org.fingerpost.user.Members;

/** One request to move an appointment, from the first words to USCIS's answer. */
@Route("reschedules/:reschedule")
@RolesAllowed("MEMBER")
class RescheduleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final CallBacks callBacks;
    private final CallSheets sheets;
    private final SubmissionLog log;
    private final Appointments appointments;
    private final Members members;
    private final Rulebook rules;
    private final List<RequestPanel> panels;
    private final Clock clock;

    RescheduleView(
            CurrentActor session,
            Reschedules reschedules,
            CallBacks callBacks,
            CallSheets sheets,
            SubmissionLog log,
            Appointments appointments,
            Members members,
            Rulebook rules,
            List<RequestPanel> panels,
            Clock clock) {
        this.session = session;
        this.reschedules = reschedules;
        this.callBacks = callBacks;
        this.sheets = sheets;
        this.log = log;
        this.appointments = appointments;
        this.members = members;
        this.rules = rules;
        this.panels = panels;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("reschedule").orElse("");
        show(Ids.read(id, RescheduleId::new).orElseThrow(() -> new NotFound(id)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("reschedule.title.one"));
    }

    private void show(RescheduleId id) {
        var actor = session.get();
        var reschedule = reschedules.get(actor, id);
        var appointment = appointments.get(actor, reschedule.appointment());
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("reschedule.title.one"),
                                text(
                                        "reschedule.lead",
                                        appointment.clientName(),
                                        Moments.full(appointment.startsAt(), appointment.zone())),
                                Parts.action(
                                        "/appointments/" + appointment.id().value(),
                                        text("reschedule.appointment"),
                                        false)),
                        Parts.box("fp-inline", RescheduleBadge.of(reschedule.state())));
        getContent().add(call(reschedule));
        switch (reschedule.state()) {
            case DRAFT -> showDraft(reschedule, appointment);
            case SUBMITTED -> {
                getContent().add(new SubmittedCard(reschedule, session.zone()), panels(reschedule));
                if (byPhone(reschedule)) {
                    getContent().add(new CallBackCard(session, callBacks, reschedule));
                }
                getContent()
                        .add(new OutcomeCard(
                                new OutcomeCard.Context(session, reschedules, appointments, clock),
                                reschedule,
                                appointment,
                                () -> show(id)));
            }
            case GRANTED, REFUSED, WITHDRAWN ->
                getContent().add(new SubmittedCard(reschedule, session.zone()), panels(reschedule));
        }
        if (reschedule.submitted().isPresent()) {
            getContent().add(new LogCard(log.of(actor, id), log.verify(actor, id)));
        }
    }

    /** The way to the page beside the telephone, and who left a sheet there; empty where a call is of no use. */
    private Component call(Reschedule reschedule) {
        if (reschedule.state() != DRAFT && !(reschedule.state() == SUBMITTED && byPhone(reschedule))) {
            return new Div();
        }
        var call = Parts.box("fp-stack-close");
        sheets.handedOver(session.get(), reschedule.id())
                .forEach(one -> call.add(Parts.note(text("call.handedOver", one.byName()), Tone.WARNING)));
        call.add(Parts.action("/reschedules/" + reschedule.id().value() + "/call", text("call.open"), false));
        return call;
    }

    private static boolean byPhone(Reschedule reschedule) {
        return reschedule.draft().channel() == Channel.PHONE;
    }

    private Div panels(Reschedule reschedule) {
        var others = Parts.box("fp-stack");
        fill(others, reschedule);
        return others;
    }

    /** Anew where another reason was chosen, since what proves it is another thing. */
    private void fill(Div others, Reschedule reschedule) {
        others.removeAll();
        panels.forEach(panel -> others.add(panel.of(session.get(), reschedule)));
    }

    private void showDraft(Reschedule reschedule, Appointment appointment) {
        var actor = session.get();
        var now = clock.instant();
        var times = appointment.channelTimes();
        var others = panels(reschedule);
        var draft = draftForm(reschedule, appointment, others);
        var submission = new SubmissionForm(members.active(actor), actor, session.zone(), clock);
        getContent()
                .add(
                        new ChannelClockCard(times, appointment.zone(), session.zone(), now),
                        new FindingsCard(
                                rules.findings(appointment.caseFacts(), LocalDate.ofInstant(now, session.zone())),
                                appointment.zone()),
                        Parts.card(
                                text("reschedule.request"),
                                Parts.paragraph("fp-muted", text("reschedule.kept")),
                                draft),
                        others);
        if (!now.isBefore(appointment.startsAt())) {
            var past = Parts.note(text("reschedule.past"), Tone.WARNING);
            past.add(Why.rule("R7"));
            getContent().add(past);
        }
        var actions = Parts.box("fp-actions");
        var last = Parts.card(text("reschedule.submission"));
        if (actor.may(Permission.SUBMIT_RESCHEDULES)) {
            last.add(Parts.paragraph("fp-muted", text("reschedule.submission.hint")), submission);
            actions.add(Parts.primary(text("reschedule.submit"), () -> submit(reschedule, draft, submission)));
        } else {
            last.add(Parts.note(text("reschedule.askAttorney"), Tone.NEUTRAL));
        }
        actions.add(Parts.button(text("reschedule.discard"), () -> discard(reschedule)));
        last.add(actions);
        getContent().add(last);
    }

    /** Keeps each change at once. */
    private DraftForm draftForm(Reschedule reschedule, Appointment appointment, Div others) {
        var kept = new AtomicReference<>(reschedule.draft());
        var times = appointment.channelTimes();
        return new DraftForm(reschedule.draft(), times, appointment.zone(), clock.instant(), changed -> {
            var before = kept.getAndSet(changed);
            reschedules.change(session.get(), reschedule.id(), before, changed);
            if (before.reason() != changed.reason()) {
                fill(others, reschedules.get(session.get(), reschedule.id()));
            }
        });
    }

    private void submit(Reschedule reschedule, DraftForm draft, SubmissionForm submission) {
        submission.read().ifPresent(asked -> {
            try {
                submit(reschedule.id(), draft.read(), asked);
                Confirm.done(text("reschedule.submitted.done"));
                show(reschedule.id());
            } catch (Refusal refusal) {
                if (refusal.key().startsWith("reschedule.at.") || refusal.key().startsWith("uscis.channel.")) {
                    draft.clear();
                    submission.refuse(refusal);
                } else {
                    draft.refuse(refusal);
                }
            }
        });
    }

    private void submit(RescheduleId id, Draft draft, SubmissionForm.Asked asked) {
        var actor = session.get();
        asked.by()
                .ifPresentOrElse(
                        by -> reschedules.submit(actor, id, draft, by, asked.at()),
                        () -> reschedules.submitForClient(actor, id, draft, asked.at()));
    }

    private void discard(Reschedule reschedule) {
        Confirm.ask(
                text("reschedule.discard"), text("reschedule.discard.confirm"), text("reschedule.discard.yes"), () -> {
                    reschedules.discard(session.get(), reschedule.id());
                    show(reschedule.id());
                });
    }
}
