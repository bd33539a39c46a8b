package org.fingerpost.sso;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** Asks a provider what it is (OpenID Connect Discovery). Throws {@link Trouble.Met} where it is none. */
@Component
class Discovery {
    /** Takes the place of the firm's own until a code is exchanged. */
    private static final String NO_SECRET = "-";

    private final Outside outside;
    private final Clock clock;

    Discovery(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    Provider ask(Connection connection) {
        var said = fetch(connection.issuer());
        if (!connection.issuer().value().equals(said.get("issuer"))) {
            throw new Trouble.Met(said.containsKey("issuer") ? Trouble.OTHER_ISSUER : Trouble.NO_PROVIDER);
        }
        var registration = registration(connection, said);
        requireSafe(registration.getProviderDetails());
        boolean namesItself = Boolean.TRUE.equals(said.get("authorization_response_iss_parameter_supported"));
        return new Provider(registration, namesItself, reader(registration));
    }

    private Map<String, Object> fetch(Issuer issuer) {
        try {
            var said = outside.pages()
                    .get()
                    .uri(issuer.discovery())
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            return said == null ? Map.of() : said;
        } catch (ResourceAccessException failed) {
            throw new Trouble.Met(isPrivate(failed) ? Trouble.PRIVATE_ADDRESS : Trouble.UNREACHABLE, failed);
        } catch (RestClientException failed) {
            throw new Trouble.Met(Trouble.NO_PROVIDER, failed);
        }
    }

    static boolean isPrivate(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(Reach.Private.class::isInstance);
    }

    private static ClientRegistration registration(Connection connection, Map<String, Object> said) {
        try {
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(connection.id().value().toString())
                    .clientId(connection.clientId())
                    .clientSecret(NO_SECRET)
                    .redirectUri(connection.issuer().value())
                    .scope("openid", "email")
                    .build();
        } catch (IllegalArgumentException | IllegalStateException notOne) {
            throw new Trouble.Met(Trouble.NO_PROVIDER, notOne);
        }
    }

    private static void requireSafe(ClientRegistration.ProviderDetails details) {
        boolean isSafe = Stream.of(
                        details.getAuthorizationUri(),
                        details.getTokenUri(),
                        details.getJwkSetUri(),
                        details.getUserInfoEndpoint().getUri())
                .filter(Objects::nonNull)
                .allMatch(Issuer::isSafe);
        if (!isSafe) {
            throw new Trouble.Met(Trouble.INSECURE);
        }
        if (details.getJwkSetUri() == null) {
            throw new Trouble.Met(Trouble.NO_PROVIDER);
        }
    }

    /** Signed with one of its keys by any of the usual ways, all of which have a public key; for us, by it, and in time. */
    private JwtDecoder reader(ClientRegistration registration) {
        var reader = NimbusJwtDecoder.withJwkSetUri(
                        requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(ways -> ways.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
                .restOperations(outside.keys())
                .build();
        var inTime = new JwtTimestampValidator();
        inTime.setClock(clock);
        var forUs = new OidcIdTokenValidator(registration);
        forUs.setClock(clock);
        reader.setJwtValidator(new DelegatingOAuth2TokenValidator<>(inTime, forUs));
        reader.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return reader;
    }
}
