package org.fingerpost.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fingerpost.platform.BrowserDevices;
import org.fingerpost.platform.OpenPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The staff app: plain pages for signing in, Vaadin behind them. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    static final String LOGIN = "/login";
    static final String CHOOSE_FIRM = "/choose-firm";
    static final String SIGN_IN = "/sign-in";
    /** Where the browser goes from a page whose session is over. */
    static final String EXPIRED = "/expired";
    /** Where a failed attempt keeps its e-mail, so that it need not be typed again. */
    static final String TYPED_EMAIL = "fingerpost.typed-email";

    private static final String PLAIN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of what is no page: files, redirects, answers to the staff app. */
    private static final String UNFRAMED = "frame-ancestors 'none'";

    private static final String OWN_SCRIPT = "; script-src 'self'";

    private static final Pattern NO_CONTROL = Pattern.compile("\\P{Cntrl}*+");

    private static final List<String> OWN_PAGES =
            List.of(LOGIN, LOGIN + "/*", CHOOSE_FIRM, SIGN_IN, "/welcome/*", "/error");

    @Bean
    SecurityFilterChain staff(
            HttpSecurity http,
            VaadinDefaultRequestCache asked,
            FirmDoor door,
            Sittings sittings,
            List<OpenPages> open) {
        http.addFilterBefore(sittings::pass, SecurityContextHolderFilter.class);
        http.addFilterBefore(new OwnOrigin(), SecurityContextHolderFilter.class);
        http.addFilterBefore(new NumberedPage(), SecurityContextHolderFilter.class);
        asked.setDelegateRequestCache(withoutMark());
        letIn(http, patterns(open.stream()));
        // Vaadin's configurer puts its own handler in place of any but this one.
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new IntoTheFirm(door));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin ->
                        vaadin.loginView(LOGIN, LOGIN + "?signedOut").anyRequest(any -> any.hasRole(SignedIn.MEMBER)));
        http.formLogin(form -> form.loginPage(LOGIN)
                .loginProcessingUrl(SIGN_IN)
                .usernameParameter("email")
                .authenticationDetailsSource(SignInDetails::of)
                .failureHandler(SecurityConfiguration::backToTheForm));
        leadBack(http, door);
        guardPlainPages(
                http,
                Stream.concat(OWN_PAGES.stream(), patterns(open.stream().filter(pages -> !pages.ownScript())).stream()),
                PLAIN_POLICY);
        guardPlainPages(http, patterns(open.stream().filter(OpenPages::ownScript)).stream(), PLAIN_POLICY + OWN_SCRIPT);
        return http.build();
    }

    /** Who gets to what, before Vaadin's own pages. */
    private static void letIn(HttpSecurity http, List<String> openPages) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/error") // a page of its own only after something failed
                .denyAll()
                .requestMatchers(
                        "/assets/**",
                        LOGIN,
                        LOGIN + "/*",
                        EXPIRED,
                        SittingController.LEFT,
                        "/welcome/*",
                        "/actuator/health",
                        "/favicon.ico")
                .permitAll()
                .requestMatchers(openPages.toArray(String[]::new))
                .permitAll()
                .requestMatchers(CHOOSE_FIRM)
                .authenticated());
    }

    /** A browser may call itself what it likes, in any script; a header is read as it is written today, in UTF-8. */
    @Bean
    HttpFirewall headersInAnyScript() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> NO_CONTROL
                .matcher(new String(value.getBytes(ISO_8859_1), UTF_8))
                .matches());
        return firewall;
    }

    /** A measure of each filter of each request costs more than many an answer, and nobody looks at it. */
    @Bean
    SecurityObservationSettings noMeasureOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Where to go from a form whose session is over, and from a page behind the firm's door when one is still before it. */
    private static void leadBack(HttpSecurity http, FirmDoor door) {
        http.exceptionHandling(handling -> handling.defaultAccessDeniedHandlerFor(
                        noted((request, response, _) -> backTo(request, response, "expired")),
                        PathPatternRequestMatcher.withDefaults().matcher(SIGN_IN))
                .defaultAccessDeniedHandlerFor(
                        (_, response, _) -> response.sendRedirect(missing(door).orElse(LOGIN)),
                        _ -> missing(door).isPresent())
                .defaultAccessDeniedHandlerFor(noted(new AccessDeniedHandlerImpl()), AnyRequestMatcher.INSTANCE));
    }

    /** A form that comes from another site, or was open for too long. */
    private static AccessDeniedHandler noted(AccessDeniedHandler then) {
        return (request, response, why) -> {
            LOG.warn("A form was refused: {}", why.getClass().getSimpleName());
            then.handle(request, response, why);
        };
    }

    private static Optional<String> missing(FirmDoor door) {
        return FirmDoor.current().flatMap(door::step);
    }

    private static List<String> patterns(Stream<OpenPages> open) {
        return open.flatMap(pages -> pages.patterns().stream()).toList();
    }

    /** The plain pages need nothing from elsewhere, and their addresses may hold a secret. */
    private static void guardPlainPages(HttpSecurity http, Stream<String> patterns, String content) {
        var pages = new OrRequestMatcher(patterns.map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(UNFRAMED))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(BrowserDevices.NONE))
                .addHeaderWriter(on(pages, "Content-Security-Policy", content))
                .addHeaderWriter(on(pages, "Referrer-Policy", "no-referrer")));
    }

    private static HeaderWriter on(RequestMatcher pages, String header, String value) {
        return new DelegatingRequestMatcherHeaderWriter(pages, (_, response) -> response.setHeader(header, value));
    }

    /** Remembers the page that was asked for, and leads back to it without a mark in its address. */
    @SuppressWarnings("NullAway") // its documentation allows null, its annotations do not
    private static HttpSessionRequestCache withoutMark() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void backToTheForm(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        backTo(
                request,
                response,
                switch (why) {
                    case DisabledException _ -> "closed";
                    case AccountStatusException _ -> "tooMany";
                    default -> "wrong";
                });
    }

    /** To the page that the form was on, with the e-mail as it was typed. */
    private static void backTo(HttpServletRequest request, HttpServletResponse response, String failure)
            throws IOException {
        String slug = SignInDetails.of(request).firmSlug();
        request.getSession().setAttribute(TYPED_EMAIL, request.getParameter("email"));
        String page = slug.isEmpty() ? LOGIN : LOGIN + "/" + URLEncoder.encode(slug, UTF_8);
        response.sendRedirect(page + "?failure=" + failure);
    }

    /** To the page that was asked for; by way of what is asked of the person before, such as which firm they mean. */
    private static final class IntoTheFirm extends VaadinSavedRequestAwareAuthenticationSuccessHandler {
        private final FirmDoor door;

        IntoTheFirm(FirmDoor door) {
            this.door = door;
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws ServletException, IOException {
            request.getSession().removeAttribute(TYPED_EMAIL);
            var step = authentication.getPrincipal() instanceof SignedIn person
                    ? door.step(person)
                    : Optional.<String>empty();
            if (step.isPresent()) {
                clearAuthenticationAttributes(request);
                response.sendRedirect(step.get());
                return;
            }
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
