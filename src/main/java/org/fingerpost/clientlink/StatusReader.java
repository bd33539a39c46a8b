package org.fingerpost.clientlink;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Matter;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.stereotype.Component;

/** Reads a matter with a client's eyes. */
@Component
class StatusReader {
    private final Firms firms;
    private final Matters matters;
    private final Appointments appointments;
    private final Reschedules reschedules;
    private final ClientReports reports;
    private final Deadlines deadlines;

    StatusReader(
            Firms firms,
            Matters matters,
            Appointments appointments,
            Reschedules reschedules,
            ClientReports reports,
            Deadlines deadlines) {
        this.firms = firms;
        this.matters = matters;
        this.appointments = appointments;
        this.reschedules = reschedules;
        this.reports = reports;
        this.deadlines = deadlines;
    }

    /** @param link through which it is read; none where the firm looks for itself */
    SharedStatus of(FirmScope scope, MatterId id, Optional<ClientLinkId> link) {
        var matter = matters.get(scope, id);
        var all = appointments.of(scope, id).stream()
                .sorted(Comparator.comparing(Appointment::noticeDate).thenComparing(Appointment::startsAt))
                .toList();
        var requests = shown(scope, all);
        var visited = visited(all, scope.now());
        var visits = visited.stream().map(a -> visit(a, requests, scope.now())).toList();
        var firm = firms.get(scope);
        var cases = told(matter.cases());
        var told = told(scope, id, link);
        return new SharedStatus(
                firm,
                firstName(matter.client().name()),
                matter.client().language(),
                matter.form(),
                receipts(matter, visited),
                visits,
                Timeline.of(all, requests, scope.now()),
                visits.isEmpty()
                        ? LocalDate.ofInstant(matter.openedAt(), firm.zone())
                        : visits.getFirst().since(),
                todos(scope, id, visits, told, cases),
                told,
                unsent(scope, link, visits),
                cases,
                scope.now());
    }

    private List<ClientReport> told(FirmScope scope, MatterId id, Optional<ClientLinkId> link) {
        return reports.of(scope, id).stream()
                .filter(report ->
                        link.filter(one -> one.value().equals(report.link())).isPresent())
                .toList();
    }

    private List<ClientReport> unsent(FirmScope scope, Optional<ClientLinkId> link, List<Visit> visits) {
        return link.map(one -> reports.unsent(scope, one.value())).orElse(List.of()).stream()
                .filter(draft -> draft.appointment() == null
                        || visits.stream()
                                .anyMatch(visit -> visit.id().equals(draft.appointment())
                                        && visit.acts().contains(draft.kind())))
                .toList();
    }

    private List<Todo> todos(
            FirmScope scope, MatterId id, List<Visit> visits, List<ClientReport> told, Set<SpecialCase> cases) {
        var all = deadlines.of(scope, id);
        boolean askFirst = cases.contains(SpecialCase.ATTORNEY_FIRST);
        var todos = visits.stream()
                .flatMap(visit -> Todos.of(visit, all, told, askFirst).stream())
                .toList();
        // Asked once, for however many appointments.
        var ask = todos.stream()
                .filter(todo -> todo.kind() == Todo.Kind.ASK_FIRST)
                .findFirst();
        return todos.stream()
                .filter(todo -> todo.kind() != Todo.Kind.ASK_FIRST || todo.equals(ask.orElseThrow()))
                .toList();
    }

    /** What protects a client, or concerns the court, is not for a page that others may see too. */
    private static Set<SpecialCase> told(Set<SpecialCase> cases) {
        var told = EnumSet.of(SpecialCase.MINOR, SpecialCase.ATTORNEY_FIRST, SpecialCase.ACCOMMODATION);
        told.retainAll(cases);
        return told;
    }

    /**
     * Oldest first. A draft, and one withdrawn as a draft, is the firm's own paper; that an appointment is to be rescued, or
     * that its client has a disability, is not for a page that others may see too.
     */
    private List<Reschedule> shown(FirmScope scope, List<Appointment> all) {
        return reschedules.of(scope, all.stream().map(Appointment::id).toList()).stream()
                .filter(request -> request.kind() == RequestKind.RESCHEDULE)
                .filter(request -> request.submitted().isPresent())
                .toList()
                .reversed();
    }

    /** All that lie ahead, the next one first; without any, the last one. */
    private static List<Appointment> visited(List<Appointment> all, Instant now) {
        var standing = all.stream()
                .filter(a -> a.state() != AppointmentState.SUPERSEDED)
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
        var ahead = standing.stream()
                .filter(a -> a.isScheduled() && now.isBefore(a.startsAt()))
                .toList();
        return ahead.isEmpty()
                ? standing.stream().skip(Math.max(0, standing.size() - 1)).toList()
                : ahead;
    }

    private static Visit visit(Appointment appointment, List<Reschedule> requests, Instant now) {
        var request = requests.reversed().stream()
                .filter(r -> r.appointment().equals(appointment.id()))
                .findFirst();
        var askedAt = request.flatMap(Reschedule::submitted).map(asked -> asked.at());
        var answered = request.or(() -> requests.stream()
                .filter(r -> appointment.id().equals(r.newAppointment()))
                .findFirst());
        return Visit.of(
                appointment,
                Standing.of(appointment, request, now),
                askedAt.orElse(null),
                answered.map(Reschedule::closedAt));
    }

    private static List<String> receipts(Matter matter, List<Appointment> visited) {
        var onNotices = visited.stream().flatMap(a -> a.receipts().stream()).toList();
        return (onNotices.isEmpty() ? List.of(matter.receiptNumber()) : onNotices)
                .stream().distinct().map(ReceiptNumber::masked).toList();
    }

    /** Firms write "Ana María Reyes" and "Reyes, Ana María". */
    private static String firstName(String name) {
        String given = Optional.of(name.indexOf(','))
                .filter(comma -> comma >= 0)
                .map(comma -> name.substring(comma + 1).strip())
                .filter(rest -> !rest.isEmpty())
                .orElse(name);
        return given.split(" ", 2)[0];
    }
}
