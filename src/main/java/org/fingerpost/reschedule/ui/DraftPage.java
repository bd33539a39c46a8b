package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.ui.ChannelClockCard;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.reschedule.Warning;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Finding;
import org.fingerpost.uscis.Rulebook;
import org.fingerpost.uscis.ui.FindingsCard;
import org.fingerpost.user.Members;

/** A request that USCIS has not been asked yet: all answers, to be checked, and the place to record that it was asked. */
@SpringComponent
class DraftPage {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Members members;
    private final Reviews reviews;
    private final Rulebook rules;
    private final List<RequestPanel> panels;
    private final Clock clock;

    DraftPage(
            CurrentActor session,
            Reschedules reschedules,
            Members members,
            Reviews reviews,
            Rulebook rules,
            List<RequestPanel> panels,
            Clock clock) {
        this.session = session;
        this.reschedules = reschedules;
        this.members = members;
        this.reviews = reviews;
        this.rules = rules;
        this.panels = panels;
        this.clock = clock;
    }

    Component of(Reschedule request, Appointment appointment, Runnable anew) {
        var now = clock.instant();
        var page = Parts.box("fp-stack");
        var others = Parts.box("fp-stack");
        fill(others, request);
        var draft = draftForm(request, appointment, others);
        if (request.kind() != RequestKind.RESCUE) {
            page.add(new ChannelClockCard(appointment.channelTimes(), appointment.zone(), session.zone(), now));
        }
        page.add(
                new FindingsCard(findings(request, appointment), appointment.zone()),
                Parts.card(text("reschedule.request"), Parts.paragraph("fp-muted", text("reschedule.kept")), draft),
                others);
        if (request.kind() == RequestKind.RESCHEDULE && !now.isBefore(appointment.startsAt())) {
            var past = Parts.note(text("reschedule.past"), Tone.WARNING);
            past.add(Why.rule("R7"));
            page.add(past);
        }
        page.add(last(request, draft, anew));
        return page;
    }

    private List<Finding> findings(Reschedule request, Appointment appointment) {
        return request.kind() == RequestKind.RESCHEDULE
                ? rules.findings(appointment.caseFacts(), LocalDate.ofInstant(clock.instant(), session.zone()))
                : reviews.warnings(session.get(), request.id()).stream()
                        .map(Warning::finding)
                        .toList();
    }

    private Component last(Reschedule request, DraftForm draft, Runnable anew) {
        var actor = session.get();
        var submission = new SubmissionForm(members.active(actor), actor, session.zone(), clock);
        var actions = Parts.box("fp-actions");
        var last = Parts.card(text("reschedule.submission"));
        if (actor.may(Permission.SUBMIT_RESCHEDULES)) {
            last.add(Parts.paragraph("fp-muted", text("reschedule.submission.hint")), submission);
            actions.add(Parts.primary(text("reschedule.submit"), () -> submit(request, draft, submission, anew)));
        } else {
            last.add(Parts.note(text("reschedule.askAttorney"), Tone.NEUTRAL));
        }
        actions.add(Parts.button(text("reschedule.discard"), () -> discard(request, anew)));
        last.add(actions);
        return last;
    }

    /** Anew where another reason was chosen, since what proves it is another thing. */
    private void fill(Div others, Reschedule request) {
        others.removeAll();
        panels.forEach(panel -> others.add(panel.of(session.get(), request)));
    }

    /** Keeps each change at once. */
    private DraftForm draftForm(Reschedule request, Appointment appointment, Div others) {
        var part = new DraftPart(session, reschedules, request);
        var times = appointment.channelTimes();
        return new DraftForm(request.kind(), request.draft(), times, appointment.zone(), clock.instant(), changed -> {
            var before = part.draft();
            part.change(_ -> changed);
            if (before.reason() != changed.reason()) {
                fill(others, reschedules.get(session.get(), request.id()));
            }
        });
    }

    private void submit(Reschedule request, DraftForm draft, SubmissionForm submission, Runnable anew) {
        submission.read().ifPresent(asked -> {
            try {
                submit(request.id(), draft.read(), asked);
                Confirm.done(text(
                        request.kind() == RequestKind.RESCUE ? "rescue.submitted.done" : "reschedule.submitted.done"));
                anew.run();
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

    private void discard(Reschedule request, Runnable anew) {
        Confirm.ask(
                text("reschedule.discard"), text("reschedule.discard.confirm"), text("reschedule.discard.yes"), () -> {
                    reschedules.discard(session.get(), request.id());
                    anew.run();
                });
    }
}
