package org.fingerpost.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Keeps in the session who signed in and which firm they mean; who has yet to say which is no member so far. */
@Component
class FirmDoor {
    private final SignIn signIn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    FirmDoor(SignIn signIn) {
        this.signIn = signIn;
    }

    /**
     * The person with the firm they mean, which is the only one they have where they named none. Refuses who belongs to no
     * firm, or not to that one.
     */
    SignedIn whoCame(IdentityId identity, @Nullable FirmId firm) {
        var person = new SignedIn(identity.value(), null);
        var memberships = signIn.firmsOf(identity);
        if (memberships.isEmpty() || (firm != null && !memberships.contains(firm))) {
            throw new BadCredentialsException("wrong");
        }
        if (firm != null) {
            return person.in(firm);
        }
        return memberships.size() == 1 ? person.in(memberships.getFirst()) : person;
    }

    /**
     * Into one of the firms that the person belongs to, and on to the page that was asked for. Coming from another firm,
     * the session is begun anew: a page of that firm that is still open must not write into this one.
     */
    String choose(SignedIn person, FirmId firm, HttpServletRequest request, HttpServletResponse response) {
        if (person.firm().isPresent()) {
            request.getSession().invalidate();
        }
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token(person.in(firm)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var saved = asked.getRequest(request, response);
        return saved == null ? "/" : saved.getRedirectUrl();
    }

    static Authentication token(SignedIn person) {
        var authorities = isAtTheDoor(person)
                ? List.<SimpleGrantedAuthority>of()
                : List.of(new SimpleGrantedAuthority("ROLE_" + SignedIn.MEMBER));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    static boolean isAtTheDoor(SignedIn person) {
        return person.firm().isEmpty();
    }

    /** Where a person goes whom no page of a firm opens to; empty for a member. */
    Optional<String> page(SignedIn person) {
        if (isAtTheDoor(person)) {
            return Optional.of(SecurityConfiguration.CHOOSE_FIRM);
        }
        boolean stillMember = person.firm()
                .flatMap(firm -> signIn.member(firm, person.identity()))
                .isPresent();
        return stillMember ? Optional.empty() : Optional.of(SecurityConfiguration.LOGIN);
    }

    static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
