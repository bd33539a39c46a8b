package org.fingerpost.operator;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The figures of the whole installation are for its operator, who comes with a token and without a session. */
@Configuration(proxyBeanMethods = false)
class OperatorSecurity {
    private static final String[] PAGES = {
        "/actuator/prometheus", "/actuator/health/operator", "/actuator/health/operator/**"
    };

    @Bean
    @Order(0)
    SecurityFilterChain operator(HttpSecurity http, OperatorSettings settings) {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((_, request) -> new AuthorizationDecision(
                                settings.opens(request.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((_, response, _) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                }))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
