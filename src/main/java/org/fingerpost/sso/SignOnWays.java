package org.fingerpost.sso;

import java.util.Optional;
import org.fingerpost.account.SignOnElsewhere;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.sso.Connection.State;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.SignOnDirectory;
import org.fingerpost.user.SignIn;
import org.springframework.stereotype.Component;

/** Whose provider is offered at a door. By an e-mail address only its domain is looked at, so nothing is told of anyone. */
@Component
public class SignOnWays implements SignOnElsewhere {
    private final FirmDatabase database;
    private final SignOnRepository repository;
    private final SignOnDirectory directory;
    private final BreakGlass breakGlass;
    private final Firms firms;
    private final SignIn signIn;

    SignOnWays(
            FirmDatabase database,
            SignOnRepository repository,
            SignOnDirectory directory,
            BreakGlass breakGlass,
            Firms firms,
            SignIn signIn) {
        this.database = database;
        this.repository = repository;
        this.directory = directory;
        this.breakGlass = breakGlass;
        this.firms = firms;
        this.signIn = signIn;
    }

    /**
     * A firm's provider.
     *
     * @param only whether the firm wants no other way
     */
    public record Way(Firm firm, boolean only) {}

    public Optional<Way> at(FirmId firm) {
        return database.in(
                new Actor.Portal(firm),
                scope -> repository
                        .find(scope, State.ACTIVE)
                        .map(_ -> new Way(firms.get(scope), repository.isOnlyWay(scope))));
    }

    public Optional<Way> of(String typedEmail) {
        try {
            return directory
                    .firmOf(MailDomain.of(EmailAddress.parse(typedEmail)).value())
                    .flatMap(this::at);
        } catch (Refusal noAddress) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isTheOnlyWay(IdentityId identity) {
        var places = signIn.firmsOf(identity);
        return !places.isEmpty() && places.stream().allMatch(firm -> isTheOnlyWay(firm, identity));
    }

    private boolean isTheOnlyWay(FirmId firm, IdentityId identity) {
        return database.in(
                new Actor.Portal(firm),
                scope -> repository.isOnlyWay(scope)
                        && breakGlass.ready(scope).stream()
                                .noneMatch(member -> member.identity().equals(identity)));
    }
}
