package org.fingerpost.shell;

import java.util.List;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks the password, then the firm: the one whose page it was, else the only one the person has, else none yet. Who is
 * no member of that firm is told the same as who mistyped.
 */
@Component
class SignInProvider implements AuthenticationProvider {
    private final SignIn signIn;
    private final Firms firms;

    SignInProvider(SignIn signIn, Firms firms) {
        this.signIn = signIn;
        this.firms = firms;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof SignInDetails details)) {
            throw new BadCredentialsException("wrong");
        }
        String password = String.valueOf(attempt.getCredentials());
        return switch (signIn.check(attempt.getName(), password, details.remoteAddress())) {
            case SignIn.Answer.Known(var identity) -> token(member(identity, details.firmSlug()));
            case SignIn.Answer.Refused(var why) ->
                throw switch (why) {
                    case WRONG -> new BadCredentialsException("wrong");
                    case TOO_MANY -> new LockedException("tooMany");
                };
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication token(SignedIn person) {
        var authorities = person.firm().isPresent()
                ? List.of(new SimpleGrantedAuthority("ROLE_" + SignedIn.MEMBER))
                : List.<SimpleGrantedAuthority>of();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    private SignedIn member(IdentityId identity, String slug) {
        var person = new SignedIn(identity.value(), null);
        var memberships = signIn.firmsOf(identity);
        if (!slug.isEmpty()) {
            return firms.find(slug)
                    .map(Firm::id)
                    .filter(memberships::contains)
                    .map(person::in)
                    .orElseThrow(() -> new BadCredentialsException("wrong"));
        }
        return switch (memberships.size()) {
            case 0 -> throw new BadCredentialsException("wrong");
            case 1 -> person.in(memberships.getFirst());
            default -> person;
        };
    }

    /** The firms a person may choose from. */
    List<Firm> choices(SignedIn person) {
        return signIn.firmsOf(person.identity()).stream().map(firms::get).toList();
    }

    boolean mayEnter(SignedIn person, FirmId firm) {
        return signIn.firmsOf(person.identity()).contains(firm);
    }
}
