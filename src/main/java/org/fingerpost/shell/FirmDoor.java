package org.fingerpost.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.Door;
import org.fingerpost.user.Entrant;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignIn;
import org.fingerpost.user.SignInDemand;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Keeps in the session how far a person has come, and makes them a member once nothing more is asked for. */
@Component
class FirmDoor implements Door {
    private final SignIn signIn;
    private final ObjectProvider<SignInDemand> demands;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    FirmDoor(SignIn signIn, ObjectProvider<SignInDemand> demands, Clock clock) {
        this.signIn = signIn;
        this.demands = demands;
        this.clock = clock;
    }

    @Override
    public String enter(
            IdentityId identity,
            @Nullable FirmId firm,
            Proof proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        return keep(whoCame(identity, firm, proof), request, response);
    }

    @Override
    public String prove(Proof proof, HttpServletRequest request, HttpServletResponse response) {
        return keep(current().orElseThrow(FirmDoor::nobody).with(proof, clock.instant()), request, response);
    }

    @Override
    public Optional<Entrant> entrant() {
        return current().flatMap(this::entrant);
    }

    /**
     * The person with the firm they mean; nobody who belongs to no firm, or not to the one that they mean. Whose firm is
     * closed is told so, since they have shown who they are. Whom the firm's own provider vouches for needs no invitation.
     */
    SignedIn whoCame(IdentityId identity, @Nullable FirmId firm, Proof proof) {
        var person = SignedIn.by(proof, identity, clock.instant());
        if (firm != null && proof.isOfOneFirm() && signIn.member(firm, identity).isPresent()) {
            return person.in(firm);
        }
        var memberships = signIn.firmsOf(identity);
        if (memberships.isEmpty() || (firm != null && !memberships.contains(firm))) {
            throw signIn.meetsClosedDoor(identity, firm)
                    ? new DisabledException("closed")
                    : new BadCredentialsException("wrong");
        }
        if (firm != null) {
            return person.in(firm);
        }
        return memberships.size() == 1 ? person.in(memberships.getFirst()) : person;
    }

    /**
     * Into one of the firms that the person belongs to; what was proven counts there too. Coming from another firm, the
     * session is begun anew: a page of that firm that is still open must not write into this one.
     */
    String choose(SignedIn person, FirmId firm, HttpServletRequest request, HttpServletResponse response) {
        if (person.firm().isPresent()) {
            request.getSession().invalidate();
        }
        return keep(person.in(firm), request, response);
    }

    /** Where the person could be: what a firm's own provider says opens that firm, and tells of no other. */
    List<FirmId> firmsOpenTo(SignedIn person) {
        return person.firm().isPresent() && person.isOfItsFirmAlone()
                ? List.of(person.firm().get())
                : signIn.firmsOf(person.identity());
    }

    /** A member's role only where nothing more is asked for. */
    Authentication token(SignedIn person) {
        var authorities = step(person).isEmpty()
                ? List.of(new SimpleGrantedAuthority("ROLE_" + SignedIn.MEMBER))
                : List.<SimpleGrantedAuthority>of();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    /** The page of what is still asked for; empty for a member. */
    Optional<String> step(SignedIn person) {
        if (person.firm().isEmpty()) {
            return Optional.of(SecurityConfiguration.CHOOSE_FIRM);
        }
        var entrant = entrant(person);
        return entrant.isEmpty() || person.shown().isEmpty()
                ? Optional.of(SecurityConfiguration.LOGIN)
                : demands.orderedStream()
                        .flatMap(demand -> demand.page(entrant.get()).stream())
                        .findFirst();
    }

    static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private Optional<Entrant> entrant(SignedIn person) {
        return person.firm()
                .flatMap(firm -> signIn.member(firm, person.identity())
                        .map(member -> new Entrant(firm, person.identity(), member.role(), person.shown())));
    }

    private String keep(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return step(person).orElseGet(() -> {
            var saved = asked.getRequest(request, response);
            return saved == null ? "/" : saved.getRedirectUrl();
        });
    }

    private static AccessDeniedException nobody() {
        return new AccessDeniedException("Nobody has signed in");
    }
}
