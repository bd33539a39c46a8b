package org.fingerpost.clientlink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fingerpost.clientlink.SecondSteps;
import org.fingerpost.clientlink.web.ClientPages.Asked;
import org.fingerpost.platform.BrowserDevices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The client's pages are for whoever holds a link. The link's own address is for reading alone; what lies behind takes
 * forms of its own pages. No session; a browser may load nothing but its stylesheets, keep nothing but the visit and
 * the language chosen, and tell nobody where it was.
 */
@Configuration(proxyBeanMethods = false)
class ClientPageSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(ClientPageSecurity.class);
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
            + "form-action %s; frame-ancestors 'none'";
    static final String READ = POLICY.formatted("'none'");
    private static final String SEND = POLICY.formatted("'self'");

    @Bean
    @Order(10)
    SecurityFilterChain clientPage(
            HttpSecurity http, FormToken tokens, ClientPages pages, PassCookie cookie, SecondSteps steps) {
        var refused = again(pages);
        return http.securityMatcher(HiddenToken.LINK, ClientPageController.STATUS, ClientPageController.STATUS + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ClientPageController.STATUS + "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(otherMethod()).accessDeniedHandler(refused))
                .headers(ClientPageSecurity::guard)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(HiddenToken.LINK))
                .addFilterAfter(new ReadableForm(pages, cookie, steps), HeaderWriterFilter.class)
                .addFilterBefore(new SameSite(refused), CsrfFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    FilterRegistrationBean<KeptStatus> keptStatus(
            @Qualifier("clientPage") SecurityFilterChain chain,
            PassCookie cookie,
            Traveller traveller,
            StatusPage status) {
        var headers = chain.getFilters().stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .map(HeaderWriterFilter.class::cast)
                .findFirst()
                .orElseThrow();
        var first = new FilterRegistrationBean<>(new KeptStatus(headers, cookie, traveller, status));
        first.addUrlPatterns(ClientPageController.STATUS);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    private static void guard(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable).addHeaderWriter((request, response) -> {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("Permissions-Policy", BrowserDevices.NONE);
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            response.setHeader(
                    "Content-Security-Policy", request.getAttribute(ClientPages.HAS_FORM) == null ? READ : SEND);
            // A form's own page must be told apart from another site's; an address with the secret goes nowhere.
            response.setHeader("Referrer-Policy", isLink(request) ? "no-referrer" : "same-origin");
        });
    }

    private static boolean isLink(HttpServletRequest request) {
        return request.getRequestURI().equals(HiddenToken.LINK);
    }

    private static AuthenticationEntryPoint otherMethod() {
        return (request, response, _) -> {
            response.setHeader(HttpHeaders.ALLOW, isLink(request) ? "GET, HEAD" : "GET, HEAD, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        };
    }

    /** Another site's form, one of another visit, or one that was open for too long. */
    private static AccessDeniedHandler again(ClientPages pages) {
        return (request, response, why) -> {
            LOG.warn("A client's form was refused: {}", why.getClass().getSimpleName());
            ClientPages.write(pages.again(Asked.of(request, response)), response);
        };
    }
}
