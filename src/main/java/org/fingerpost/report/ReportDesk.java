package org.fingerpost.report;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;

import java.util.Objects;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Stamps;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A person of the firm makes something of what a client told: a request's draft, an outcome, or a note that it was read. */
@Service
public class ReportDesk {
    private final FirmDatabase database;
    private final ReportRepository repository;
    private final Reschedules reschedules;
    private final Exhibits exhibits;
    private final Appointments appointments;
    private final Stamps stamps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ReportDesk(
            FirmDatabase database,
            ReportRepository repository,
            Reschedules reschedules,
            Exhibits exhibits,
            Appointments appointments,
            Stamps stamps,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.repository = repository;
        this.reschedules = reschedules;
        this.exhibits = exhibits;
        this.appointments = appointments;
        this.stamps = stamps;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The client can't go: reason, words and papers go into the draft of a request, the open one where there is one. Where
     * USCIS was asked already, the papers are added to its evidence and the words stay here.
     */
    public RescheduleId takeUp(Actor.Person actor, ReportId id) {
        actor.require(PREPARE_RESCHEDULES);
        return database.in(actor, scope -> {
            var report = take(scope, actor.member(), id, ReportKind.CANNOT_GO);
            var request = reschedules.goOnWith(scope, actor, appointment(report));
            if (request.state() == RescheduleState.DRAFT) {
                var draft = request.draft();
                reschedules.change(scope, request.id(), draft, with(draft, report.telling()));
            }
            exhibits.add(
                    scope,
                    actor,
                    request.id(),
                    report.papers().stream()
                            .map(paper -> new Exhibits.Stored(paper.document(), paper.fileName()))
                            .toList());
            repository.became(scope, id, request.id());
            return request.id();
        });
    }

    /** The client was there: so it is recorded, and the stamped notice is kept. */
    public void confirmAttendance(Actor.Person actor, ReportId id) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> {
            var report = take(scope, actor.member(), id, ReportKind.WAS_THERE);
            var appointment = appointment(report);
            if (appointments.get(scope, appointment).state() != AppointmentState.ATTENDED) {
                appointments.attended(scope, appointment);
            }
            report.papers().forEach(paper -> stamps.keep(scope, appointment, paper.document()));
        });
    }

    /** A person has read it, and nothing more comes of it here. */
    public void note(Actor.Person actor, ReportId id) {
        actor.require(MANAGE_CASES);
        database.run(actor, scope -> close(scope, actor.member(), id, ReportState.CLOSED));
    }

    private ClientReport take(FirmScope scope, MemberId by, ReportId id, ReportKind kind) {
        var report = repository.get(scope, id);
        if (report.kind() != kind) {
            throw new IllegalArgumentException("Not " + kind + ": " + report.kind());
        }
        close(scope, by, id, ReportState.TAKEN);
        return report;
    }

    /** Not found for another firm; else somebody was faster. */
    private void close(FirmScope scope, MemberId by, ReportId id, ReportState to) {
        repository.get(scope, id);
        if (!repository.close(scope, id, to, by)) {
            throw new Refusal("report.meanwhile");
        }
        audit.record(scope, to == ReportState.TAKEN ? "report.taken" : "report.noted", id.value(), "");
        events.publishEvent(new ReportSettled(scope, id));
    }

    /** What stands in the draft stays; the client's words come behind it. */
    private static Draft with(Draft draft, Telling telling) {
        var known = draft.clientWords();
        var told = telling.words();
        var because = draft.reason() == null ? draft.because(telling.reason()) : draft;
        if (known.words().contains(told.words())) {
            return because;
        }
        if (known.words().isEmpty()) {
            return because.inWords(told);
        }
        String both = known.words() + "\n\n" + told.words();
        if (both.length() > ClientWords.LONGEST) {
            throw new Refusal("report.words.long", ClientWords.LONGEST);
        }
        return because.inWords(new ClientWords(both, known.language()));
    }

    private static AppointmentId appointment(ClientReport report) {
        return Objects.requireNonNull(report.appointment());
    }
}
