package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.reschedule.RescheduleState.REFUSED;
import static org.fingerpost.reschedule.RescheduleState.SUBMITTED;
import static org.fingerpost.reschedule.RescheduleState.WITHDRAWN;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.document.Documents;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.Attempts;
import org.fingerpost.reschedule.CallBacks;
import org.fingerpost.reschedule.FollowUps;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.uscis.Channel;
import org.fingerpost.user.Members;

/** A request that USCIS has, or has answered: what was asked, what proves it, and what came of it. */
@SpringComponent
class SentPage {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Attempts attempts;
    private final Rescues rescues;
    private final Accommodations accommodations;
    private final CallBacks callBacks;
    private final FollowUps followUps;
    private final SubmissionLog log;
    private final Documents documents;
    private final Appointments appointments;
    private final Members members;
    private final List<RequestNotice> notices;
    private final List<RequestPanel> panels;
    private final Clock clock;

    SentPage(
            CurrentActor session,
            Reschedules reschedules,
            Attempts attempts,
            Rescues rescues,
            Accommodations accommodations,
            CallBacks callBacks,
            FollowUps followUps,
            SubmissionLog log,
            Documents documents,
            Appointments appointments,
            Members members,
            List<RequestNotice> notices,
            List<RequestPanel> panels,
            Clock clock) {
        this.session = session;
        this.reschedules = reschedules;
        this.attempts = attempts;
        this.rescues = rescues;
        this.accommodations = accommodations;
        this.callBacks = callBacks;
        this.followUps = followUps;
        this.log = log;
        this.documents = documents;
        this.appointments = appointments;
        this.members = members;
        this.notices = notices;
        this.panels = panels;
        this.clock = clock;
    }

    Component of(Reschedule request, Appointment appointment, Runnable anew) {
        var actor = session.get();
        var page = Parts.box("fp-stack");
        notices.forEach(notice -> notice.of(actor, request).ifPresent(page::add));
        if (canAskAnew(request, appointment)) {
            page.add(new StillPossible(session, reschedules, appointment, clock.instant()));
        }
        page.add(new SubmittedCard(request, session.zone()));
        if (request.state() == SUBMITTED) {
            page.add(new OutcomeCard(
                    new OutcomeCard.Context(session, reschedules, rescues, accommodations, appointments, clock),
                    request,
                    appointment,
                    anew));
            if (request.draft().channel() == Channel.PHONE) {
                page.add(new CallBackCard(session, callBacks, request));
            }
        }
        panels.stream().filter(panel -> panel.appliesTo(request)).forEach(panel -> page.add(panel.of(actor, request)));
        if (request.submitted().isPresent()) {
            page.add(history(request), log(request), addToLog(request, anew));
        }
        return page;
    }

    private static boolean canAskAnew(Reschedule request, Appointment appointment) {
        return (request.state() == REFUSED || request.state() == WITHDRAWN)
                && request.kind() == RequestKind.RESCHEDULE
                && appointment.isScheduled();
    }

    private Component history(Reschedule request) {
        var all = attempts.of(session.get(), request.appointment());
        boolean tellsMore = all.size() > 1 || all.stream().anyMatch(one -> one.given() != null);
        return tellsMore ? Parts.card(text("attempt.title"), new AttemptList(all, session.zone())) : new Div();
    }

    private Component log(Reschedule request) {
        var actor = session.get();
        return new LogCard(session, documents, log.of(actor, request.id()), log.verify(actor, request.id()));
    }

    private Component addToLog(Reschedule request, Runnable anew) {
        return new AddToLogCard(new AddToLogCard.Context(session, followUps, members, clock), request, anew);
    }
}
