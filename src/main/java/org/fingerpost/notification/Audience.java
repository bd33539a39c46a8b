package org.fingerpost.notification;

import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of an alert: at first, and when nobody of those acknowledges it. Only people who work at the firm now. */
@Component
class Audience {
    private final Members members;
    private final AlertRepository repository;

    Audience(Members members, AlertRepository repository) {
        this.members = members;
        this.repository = repository;
    }

    /** A person, and as what they are told. */
    record Listener(Member member, Watch watch) {}

    /**
     * Whom the policy names; everyone for an alert of last resort. The admins where nobody else is left, or nobody who could
     * decide.
     */
    List<Listener> first(FirmScope scope, Raised alert, AlertPolicy policy) {
        boolean everyone = alert.level() == AlertLevel.LAST_RESORT;
        var active = members.active(scope);
        var listeners = new Listeners(active);
        if (everyone || policy.toResponsible()) {
            listeners.add(alert.responsible(), Watch.RESPONSIBLE);
        }
        if (everyone || policy.toSecondWatcher()) {
            listeners.add(alert.secondWatcher(), Watch.SECOND_WATCHER);
        }
        boolean beyondThem = alert.kind().isForAttorneys() && !listeners.includeAnAttorney();
        if (everyone || policy.toAdmins() || listeners.isEmpty() || beyondThem) {
            listeners.addAdmins();
        }
        return listeners.all();
    }

    /** Who is new at a step: at the first one the second person of the matter, then the admins. */
    List<Listener> further(FirmScope scope, Raised alert, int step) {
        var listeners = new Listeners(members.active(scope));
        if (step == Climb.SECOND_PERSON) {
            listeners.add(alert.responsible(), Watch.RESPONSIBLE);
            listeners.add(alert.secondWatcher(), Watch.SECOND_WATCHER);
        } else {
            listeners.addAdmins();
        }
        var told = repository.recipients(scope, alert.id());
        return listeners.all().stream()
                .filter(listener -> !told.contains(listener.member().id()))
                .toList();
    }

    /** Each person once, as the first thing they are named as. */
    private static final class Listeners {
        private final List<Member> active;
        private final Map<MemberId, Listener> chosen = new LinkedHashMap<>();

        Listeners(List<Member> active) {
            this.active = active;
        }

        void add(@Nullable MemberId id, Watch watch) {
            active.stream()
                    .filter(member -> Objects.equals(member.id(), id))
                    .forEach(member -> chosen.putIfAbsent(member.id(), new Listener(member, watch)));
        }

        void addAdmins() {
            active.stream()
                    .filter(member -> member.role() == Role.ADMIN)
                    .forEach(member -> chosen.putIfAbsent(member.id(), new Listener(member, Watch.ADMIN)));
        }

        /** Or an admin, who may do as much. */
        boolean includeAnAttorney() {
            return chosen.values().stream()
                    .anyMatch(one -> one.member().role().permissions().contains(SUBMIT_RESCHEDULES));
        }

        boolean isEmpty() {
            return chosen.isEmpty();
        }

        List<Listener> all() {
            return new ArrayList<>(chosen.values());
        }
    }
}
