package org.fingerpost.reschedule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with all that it took the place of, and all that took its place: because USCIS moved it, or because a
 * record of it was wrong. Only the requests that moved it, or were meant to, are attempts.
 */
final class Chain {
    private static final Comparator<Reschedule> BY_ASKING = Comparator.comparing(
                    (Reschedule one) -> one.submitted().orElseThrow().at())
            .thenComparing(Reschedule::startedAt)
            .thenComparing(one -> one.id().value());

    private final Map<AppointmentId, Appointment> appointments = new HashMap<>();

    /** Out of all appointments of a matter, those that hang together with this one. */
    Chain(List<Appointment> ofMatter, AppointmentId one) {
        var members = new HashSet<>(Set.of(one));
        boolean grew = true;
        while (grew) {
            grew = ofMatter.stream().filter(each -> hangsOn(each, members)).anyMatch(each -> join(each, members));
        }
        ofMatter.stream()
                .filter(each -> members.contains(each.id()))
                .forEach(each -> appointments.put(each.id(), each));
    }

    List<AppointmentId> ids() {
        return List.copyOf(appointments.keySet());
    }

    /** In the order in which USCIS was asked. What was never submitted is none, nor what asked for another thing. */
    List<Attempt> attempts(List<Reschedule> requests) {
        var given = requests.stream()
                .map(Reschedule::newAppointment)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var asked = requests.stream()
                .filter(one -> one.submitted().isPresent() && isForAnotherDate(one.kind()))
                .sorted(BY_ASKING)
                .toList();
        return IntStream.range(0, asked.size())
                .mapToObj(place -> attempt(place + 1, asked.get(place), given))
                .toList();
    }

    private Attempt attempt(int number, Reschedule request, Set<AppointmentId> given) {
        return new Attempt(
                number,
                request,
                Objects.requireNonNull(lastRecord(request.appointment(), given)),
                lastRecord(request.newAppointment(), given));
    }

    /** What USCIS gave is another appointment; all else that takes a record's place corrects it. */
    private @Nullable Appointment lastRecord(@Nullable AppointmentId id, Set<AppointmentId> given) {
        if (id == null) {
            return null;
        }
        Optional<AppointmentId> correction = appointments.values().stream()
                .filter(one -> id.equals(one.supersedes()) && !given.contains(one.id()))
                .map(Appointment::id)
                .findFirst();
        return correction.isPresent() ? lastRecord(correction.get(), given) : appointments.get(id);
    }

    private static boolean join(Appointment one, Set<AppointmentId> members) {
        boolean before = one.supersedes() != null && members.add(one.supersedes());
        return members.add(one.id()) || before;
    }

    private static boolean hangsOn(Appointment one, Set<AppointmentId> members) {
        return members.contains(one.id()) || (one.supersedes() != null && members.contains(one.supersedes()));
    }

    private static boolean isForAnotherDate(RequestKind kind) {
        return switch (kind) {
            case RESCHEDULE, RESCUE -> true;
            case ACCOMMODATION -> false;
        };
    }
}
