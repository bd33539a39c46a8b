package org.fingerpost.shell;

import java.time.ZoneId;
import java.util.Optional;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.user.SignIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads the person from the database at each use, so that a role taken away, or a person deactivated, counts at once. */
@Component
class FirmSession implements CurrentActor {
    private final SignIn signIn;
    private final Firms firms;
    private final FirmDoor door;

    FirmSession(SignIn signIn, Firms firms, FirmDoor door) {
        this.signIn = signIn;
        this.firms = firms;
        this.door = door;
    }

    @Override
    public Actor.Person get() {
        return find().orElseThrow(() -> new AccessDeniedException("Not a member of a firm"));
    }

    @Override
    public ZoneId zone() {
        return firms.get(get()).zone();
    }

    Optional<Actor.Person> find() {
        return FirmDoor.current()
                .flatMap(person -> person.firm()
                        .flatMap(firm ->
                                signIn.actor(firm, person.identity(), new Sitting(address(), person.provenAt()))));
    }

    /** How many firms the person could be in. */
    int firms() {
        return FirmDoor.current().map(person -> door.firmsOpenTo(person).size()).orElse(0);
    }

    /** What the browser is pushed without having asked comes from nowhere. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
