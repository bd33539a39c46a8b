package org.fingerpost.deadline.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.document.Documents;
import org.fingerpost.document.ui.StoredFile;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.ui.RequestNotice;
import org.fingerpost.tenancy.Actor;

/** Says on a request's page by when USCIS should have answered, and, once it has, that the new notice is to be printed. */
@SpringComponent
class RequestFollowUp implements RequestNotice {
    private final Deadlines deadlines;
    private final Appointments appointments;
    private final Documents documents;
    private final CurrentActor session;
    private final Clock clock;

    RequestFollowUp(
            Deadlines deadlines, Appointments appointments, Documents documents, CurrentActor session, Clock clock) {
        this.deadlines = deadlines;
        this.appointments = appointments;
        this.documents = documents;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(Actor.Person actor, Reschedule request) {
        var given = request.newAppointment();
        if (given != null) {
            return find(actor, given, DeadlineKind.PRINT_NOTICE).findFirst().map(print -> print(actor, given, print));
        }
        return request.state() != RescheduleState.SUBMITTED
                ? Optional.empty()
                : find(actor, request.appointment(), DeadlineKind.NEW_NOTICE)
                        .filter(answer -> request.id().equals(answer.reschedule()))
                        .findFirst()
                        .map(answer -> answer(request, answer));
    }

    private Component answer(Reschedule request, Deadline answer) {
        String due = Moments.full(answer.dueAt(), answer.zone());
        if (clock.instant().isBefore(answer.dueAt())) {
            return note(text("followUp.expected", due), Tone.NEUTRAL);
        }
        var ways = new UnorderedList(
                new ListItem(Parts.link("/reschedules/" + request.id().value() + "/call", text("followUp.call"))),
                new ListItem(text("followUp.said")),
                new ListItem(text("followUp.notice")));
        return Parts.box("fp-stack", note(text("followUp.silent", due), Tone.DANGER), Parts.card("", ways));
    }

    private Component print(Actor.Person actor, AppointmentId given, Deadline print) {
        var note = note(text("followUp.print", Moments.full(print.dueAt(), print.zone())), Tone.WARNING);
        var document = appointments.get(actor, given).notice();
        note.add(
                document == null
                        ? Parts.span("fp-prose", text("followUp.print.noFile"))
                        : new StoredFile(session, documents, document).link(text("followUp.print.file")),
                Parts.link("/deadlines/" + print.id().value(), text("followUp.print.done")));
        return note;
    }

    private static Div note(String words, Tone tone) {
        var note = Parts.note(words, tone);
        note.add(Why.rule("R12"));
        return note;
    }

    private Stream<Deadline> find(Actor.Person actor, AppointmentId appointment, DeadlineKind kind) {
        return deadlines.of(actor, appointment).stream().filter(one -> one.kind() == kind && one.isOpen());
    }
}
