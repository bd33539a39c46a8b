package org.fingerpost.sso.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import org.fingerpost.sso.Trouble;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/** What a browser brings from a provider. */
final class Answers {
    private Answers() {}

    static OAuth2AuthorizationResponse of(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        var code = request.getParameter("code");
        var error = request.getParameter("error");
        if (code == null && error == null) {
            throw new Trouble.Met(Trouble.NOT_ASKED);
        }
        var answer = code == null
                ? OAuth2AuthorizationResponse.error(requireNonNull(error))
                : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(requireNonNull(asked.getRedirectUri()))
                .state(request.getParameter("state"))
                .build();
    }
}
