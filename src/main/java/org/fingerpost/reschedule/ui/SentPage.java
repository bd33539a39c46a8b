package org.fingerpost.reschedule.ui;

import static org.fingerpost.reschedule.RescheduleState.SUBMITTED;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Accommodations;
import org.fingerpost.reschedule.CallBacks;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Rescues;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.uscis.Channel;

/** A request that USCIS has, or has answered: what was asked, what proves it, and what came of it. */
@SpringComponent
class SentPage {
    private final CurrentActor session;
    private final Reschedules reschedules;
    private final Rescues rescues;
    private final Accommodations accommodations;
    private final CallBacks callBacks;
    private final SubmissionLog log;
    private final Appointments appointments;
    private final List<RequestPanel> panels;
    private final Clock clock;

    SentPage(
            CurrentActor session,
            Reschedules reschedules,
            Rescues rescues,
            Accommodations accommodations,
            CallBacks callBacks,
            SubmissionLog log,
            Appointments appointments,
            List<RequestPanel> panels,
            Clock clock) {
        this.session = session;
        this.reschedules = reschedules;
        this.rescues = rescues;
        this.accommodations = accommodations;
        this.callBacks = callBacks;
        this.log = log;
        this.appointments = appointments;
        this.panels = panels;
        this.clock = clock;
    }

    Component of(Reschedule request, Appointment appointment, Runnable anew) {
        var page = Parts.box("fp-stack", new SubmittedCard(request, session.zone()));
        panels.forEach(panel -> page.add(panel.of(session.get(), request)));
        if (request.state() == SUBMITTED) {
            if (request.draft().channel() == Channel.PHONE) {
                page.add(new CallBackCard(session, callBacks, request));
            }
            page.add(new OutcomeCard(
                    new OutcomeCard.Context(session, reschedules, rescues, accommodations, appointments, clock),
                    request,
                    appointment,
                    anew));
        }
        if (request.submitted().isPresent()) {
            page.add(new LogCard(log.of(session.get(), request.id()), log.verify(session.get(), request.id())));
        }
        return page;
    }
}
