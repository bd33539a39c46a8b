package org.fingerpost.sso;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Exchanges the code that a browser brought for what the provider says of the person: by Spring Security's own provider,
 * which checks state, nonce, signature, issuer, audience and time.
 */
@Component
class CodeExchange {
    private final RestClientAuthorizationCodeTokenResponseClient tokens =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final OidcUserService people = new OidcUserService();

    CodeExchange(Outside outside) {
        tokens.setRestClient(outside.tokens());
        var more = new DefaultOAuth2UserService();
        more.setRestOperations(outside.people());
        people.setOauth2UserService(more);
        people.setRetrieveUserInfo(CodeExchange::isMissingTheEmail);
    }

    Claims claims(
            Issuer issuer, ClientRegistration registration, JwtDecoder reader, OAuth2AuthorizationExchange exchange) {
        var provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        provider.setJwtDecoderFactory(_ -> reader);
        try {
            var known =
                    requireNonNull(provider.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange)));
            return claims(issuer, (OidcUser) requireNonNull(known.getPrincipal()));
        } catch (OAuth2AuthenticationException failed) {
            throw new Trouble.Met(why(failed), failed);
        } catch (ResourceAccessException failed) {
            throw new Trouble.Met(Trouble.UNREACHABLE, failed);
        }
    }

    private static Claims claims(Issuer issuer, OidcUser person) {
        var email = Boolean.TRUE.equals(person.getEmailVerified()) ? person.getEmail() : null;
        return new Claims(
                issuer,
                requireNonNull(person.getSubject()),
                Optional.ofNullable(email).map(address -> address.strip().toLowerCase(Locale.ROOT)),
                Optional.ofNullable(person.getAuthenticatedAt()));
    }

    /** Some providers put it into the token, others tell it when asked. */
    private static boolean isMissingTheEmail(OidcUserRequest request) {
        var details = request.getClientRegistration().getProviderDetails();
        return request.getIdToken().getEmail() == null
                && details.getUserInfoEndpoint().getUri() != null;
    }

    private static Trouble why(OAuth2AuthenticationException failed) {
        if (isCausedBy(failed, ResourceAccessException.class)) {
            return Discovery.isPrivate(failed) ? Trouble.PRIVATE_ADDRESS : Trouble.UNREACHABLE;
        }
        // The library reads what a refusal of 400 says, and of no other (RFC 6749, 5.2).
        if (isCausedBy(failed, HttpClientErrorException.Unauthorized.class)) {
            return Trouble.CLIENT_REFUSED;
        }
        return switch (failed.getError().getErrorCode()) {
            case "invalid_client", "unauthorized_client" -> Trouble.CLIENT_REFUSED;
            default -> Trouble.NOT_VALID;
        };
    }

    private static boolean isCausedBy(Throwable failed, Class<? extends Throwable> cause) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(cause::isInstance);
    }
}
