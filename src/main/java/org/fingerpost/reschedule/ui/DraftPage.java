package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
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
import org.fingerpost.reschedule.Obstacle;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
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
    private final Reviews reviews;
    private final Members members;
    private final Rulebook rules;
    private final AskPages pages;
    private final List<RequestPanel> panels;
    private final Clock clock;

    DraftPage(
            CurrentActor session,
            Reschedules reschedules,
            Reviews reviews,
            Members members,
            Rulebook rules,
            AskPages pages,
            List<RequestPanel> panels,
            Clock clock) {
        this.session = session;
        this.reschedules = reschedules;
        this.reviews = reviews;
        this.members = members;
        this.rules = rules;
        this.pages = pages;
        this.panels = panels;
        this.clock = clock;
    }

    Component of(Reschedule request, Appointment appointment, Runnable anew) {
        var now = clock.instant();
        var actor = session.get();
        var page = Parts.box("fp-stack");
        if (request.kind() == RequestKind.RESCHEDULE && !now.isBefore(appointment.startsAt())) {
            var past = Parts.note(text("reschedule.past"), Tone.WARNING);
            past.add(Why.rule("R7"));
            page.add(past);
        }
        page.add(
                missing(request, appointment),
                new AnswersCard(actor, request, appointment, pages.of(actor, request, appointment)));
        if (request.kind() != RequestKind.RESCUE) {
            page.add(new ChannelClockCard(appointment.channelTimes(), appointment.zone(), session.zone(), now));
        }
        page.add(new FindingsCard(findings(request, appointment), appointment.zone()));
        panels.stream().filter(panel -> panel.appliesTo(request)).forEach(panel -> page.add(panel.of(actor, request)));
        page.add(last(request, anew));
        return page;
    }

    private Component missing(Reschedule request, Appointment appointment) {
        List<Obstacle> obstacles = reviews.obstacles(session.get(), request.id());
        if (obstacles.isEmpty()) {
            return takesNothingNow(request, appointment)
                    ? Parts.note(text("obstacles.none.closed"), Tone.WARNING)
                    : Parts.note(text("obstacles.none"), Tone.SUCCESS);
        }
        return Parts.card(text("obstacles.title"), new ObstacleList(request, obstacles, appointment.zone()));
    }

    private boolean takesNothingNow(Reschedule request, Appointment appointment) {
        var channel = request.draft().channel();
        return request.kind() == RequestKind.RESCHEDULE
                && channel != null
                && !appointment.channelTimes().openAt(clock.instant()).contains(channel);
    }

    private List<Finding> findings(Reschedule request, Appointment appointment) {
        return request.kind() == RequestKind.RESCHEDULE
                ? rules.findings(appointment.caseFacts(), LocalDate.ofInstant(clock.instant(), session.zone()))
                : reviews.warnings(session.get(), request.id()).stream()
                        .map(Warning::finding)
                        .toList();
    }

    private Component last(Reschedule request, Runnable anew) {
        var actor = session.get();
        var actions = Parts.box("fp-actions");
        var last = Parts.card(text("reschedule.submission"));
        if (actor.may(Permission.SUBMIT_RESCHEDULES)) {
            var part = new DraftPart(session, reschedules, request);
            var submission = new SubmissionForm(
                    new SubmissionForm.Context(members.active(actor), actor, session.zone(), clock),
                    request,
                    number -> part.change(draft -> draft.numbered(number)));
            last.add(Parts.paragraph("fp-muted", text("reschedule.submission.hint")), submission);
            actions.add(Parts.primary(text("reschedule.submit"), () -> submit(request, submission, anew)));
        } else {
            last.add(Parts.note(text("reschedule.askAttorney"), Tone.NEUTRAL));
        }
        actions.add(Parts.button(text("reschedule.discard"), () -> discard(request, anew)));
        last.add(actions);
        return last;
    }

    private void submit(Reschedule request, SubmissionForm submission, Runnable anew) {
        submission.read().ifPresent(asked -> {
            try {
                var id = request.id();
                var draft = reschedules.get(session.get(), id).draft().numbered(submission.number());
                reschedules.submit(session.get(), id, draft, asked);
                Confirm.done(text(
                        request.kind() == RequestKind.RESCUE ? "rescue.submitted.done" : "reschedule.submitted.done"));
                anew.run();
            } catch (Refusal refusal) {
                submission.refuse(refusal);
            }
        });
    }

    private void discard(Reschedule request, Runnable anew) {
        Confirm.ask(
                text("reschedule.discard"), text("reschedule.discard.confirm"), text("reschedule.discard.yes"), () -> {
                    reschedules.discard(session.get(), request.id());
                    anew.run();
                });
    }
}
