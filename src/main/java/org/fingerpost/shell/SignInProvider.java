package org.fingerpost.shell;

import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks the password, then the firm: the one whose page it was, else the only one the person has, else none yet. Who is
 * no member of that firm is told the same as who mistyped.
 */
@Component
class SignInProvider implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(SignInProvider.class);

    private final SignIn signIn;
    private final Firms firms;
    private final FirmDoor door;

    SignInProvider(SignIn signIn, Firms firms, FirmDoor door) {
        this.signIn = signIn;
        this.firms = firms;
        this.door = door;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof SignInDetails details)) {
            throw new BadCredentialsException("wrong");
        }
        String password = String.valueOf(attempt.getCredentials());
        return switch (signIn.check(attempt.getName(), password, details.remoteAddress())) {
            case SignIn.Answer.Known(var identity) -> door.token(person(identity, details.firmSlug()));
            case SignIn.Answer.Refused(var why) -> {
                LOG.warn("A sign-in from {} was refused: {}", details.remoteAddress(), why);
                throw switch (why) {
                    case WRONG -> new BadCredentialsException("wrong");
                    case TOO_MANY -> new LockedException("tooMany");
                };
            }
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private SignedIn person(IdentityId identity, String slug) {
        if (slug.isEmpty()) {
            return door.whoCame(identity, null, Proof.PASSWORD);
        }
        var firm = firms.find(slug).map(Firm::id).orElseThrow(() -> new BadCredentialsException("wrong"));
        return door.whoCame(identity, firm, Proof.PASSWORD);
    }
}
