package org.fingerpost.sso;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames.REGISTRATION_ID;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.firm.Firm;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.sso.Connection.State;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Component;

/**
 * The way of a browser to a firm's provider and back. Each firm has an address of its own to come back to, and what comes
 * back is held against what was asked: the firm, the connection, and the provider that answers. Throws
 * {@link Trouble.Met}.
 */
@Component
public class RoundTrips {
    private static final String PURPOSE = "fingerpost.purpose";
    private static final String ASKED_AT = "fingerpost.asked-at";
    /** By so much the provider's clock may go behind. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final FirmDatabase database;
    private final SignOnRepository repository;
    private final Providers providers;
    private final CodeExchange exchange;
    private final PublicAddress address;
    private final Clock clock;

    RoundTrips(
            FirmDatabase database,
            SignOnRepository repository,
            Providers providers,
            CodeExchange exchange,
            PublicAddress address,
            Clock clock) {
        this.database = database;
        this.repository = repository;
        this.providers = providers;
        this.exchange = exchange;
        this.address = address;
        this.clock = clock;
    }

    /** What for somebody goes to their firm's provider. */
    public enum Purpose {
        ENTER,
        /** Inside already, and asked to show anew who they are. */
        AGAIN,
        /** To see whether a draft works. */
        TEST
    }

    /** The one address of the portal that a firm's provider has to know. */
    public String comesBackTo(Firm firm) {
        return address.of("/sign-on/" + firm.slug() + "/callback");
    }

    /** What the provider is asked; to be remembered until it has answered. */
    public OAuth2AuthorizationRequest begin(HttpServletRequest request, Firm firm, Purpose purpose) {
        var state = purpose == Purpose.TEST ? State.DRAFT : State.ACTIVE;
        var connection = database.in(portal(firm), scope -> repository.find(scope, state))
                .orElseThrow(() -> new Trouble.Met(Trouble.ENDED));
        var registration = registration(providers.of(connection), firm, Optional.empty());
        var asker = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
        asker.setAuthorizationRequestCustomizer(asked -> {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(asked);
            asked.attributes(attributes -> {
                attributes.put(PURPOSE, purpose.name());
                attributes.put(ASKED_AT, clock.instant().toString());
            });
            if (purpose == Purpose.AGAIN) {
                asked.additionalParameters(parameters -> {
                    parameters.put("prompt", "login");
                    parameters.put("max_age", "0");
                });
            }
        });
        return requireNonNull(asker.resolve(request, registration.getRegistrationId()));
    }

    public static Purpose purpose(OAuth2AuthorizationRequest asked) {
        return Purpose.valueOf(requireNonNull(asked.<String>getAttribute(PURPOSE)));
    }

    /**
     * What the provider says of the person.
     *
     * @param answeredBy how it names itself, where it does
     */
    public Claims finish(
            Firm firm,
            OAuth2AuthorizationRequest asked,
            OAuth2AuthorizationResponse answer,
            @Nullable String answeredBy) {
        var connection = connection(firm, asked);
        var provider = providers.of(connection);
        requireFrom(connection, provider, answeredBy);
        if (answer.statusError()) {
            throw new Trouble.Met(Trouble.DENIED);
        }
        var secret = database.in(portal(firm), scope -> repository.secret(scope, connection.id()))
                .orElseThrow(() -> new Trouble.Met(Trouble.ENDED));
        var claims = exchange.claims(
                connection.issuer(),
                registration(provider, firm, Optional.of(secret)),
                provider.reader(),
                new OAuth2AuthorizationExchange(asked, answer));
        if (purpose(asked) == Purpose.AGAIN) {
            requireAnew(asked, claims);
        }
        return claims;
    }

    static ConnectionId connectionOf(OAuth2AuthorizationRequest asked) {
        return new ConnectionId(UUID.fromString(requireNonNull(asked.<String>getAttribute(REGISTRATION_ID))));
    }

    private Connection connection(Firm firm, OAuth2AuthorizationRequest asked) {
        if (!comesBackTo(firm).equals(asked.getRedirectUri())) {
            throw new Trouble.Met(Trouble.MIXED_UP);
        }
        var wanted = purpose(asked) == Purpose.TEST ? State.DRAFT : State.ACTIVE;
        return database.in(portal(firm), scope -> repository.find(scope, connectionOf(asked)))
                .filter(connection -> connection.state() == wanted)
                .orElseThrow(() -> new Trouble.Met(Trouble.ENDED));
    }

    /** Against an answer of one provider that is passed off as another's (RFC 9207). */
    private static void requireFrom(Connection connection, Provider provider, @Nullable String answeredBy) {
        boolean isMissing = answeredBy == null && provider.namesItself();
        if (isMissing
                || answeredBy != null && !answeredBy.equals(connection.issuer().value())) {
            throw new Trouble.Met(Trouble.MIXED_UP);
        }
    }

    private static void requireAnew(OAuth2AuthorizationRequest asked, Claims claims) {
        var since = Instant.parse(requireNonNull(asked.<String>getAttribute(ASKED_AT)))
                .minus(SKEW);
        if (claims.askedAt().filter(at -> !at.isBefore(since)).isEmpty()) {
            throw new Trouble.Met(Trouble.NOT_ANEW);
        }
    }

    private ClientRegistration registration(Provider provider, Firm firm, Optional<String> secret) {
        var registration = ClientRegistration.withClientRegistration(provider.registration())
                .redirectUri(comesBackTo(firm));
        secret.ifPresent(registration::clientSecret);
        return registration.build();
    }

    private static Actor.Portal portal(Firm firm) {
        return new Actor.Portal(firm.id());
    }
}
