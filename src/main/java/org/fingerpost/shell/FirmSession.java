package org.fingerpost.shell;

import java.time.ZoneId;
import java.util.Optional;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.user.SignIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the person from the database at each use, so that a role taken away, or a person deactivated, counts at once. */
@Component
class FirmSession implements CurrentActor {
    private final SignIn signIn;
    private final Firms firms;

    FirmSession(SignIn signIn, Firms firms) {
        this.signIn = signIn;
        this.firms = firms;
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
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Optional.empty();
        }
        return person.firm().flatMap(firm -> signIn.member(firm, person.identity()));
    }
}
