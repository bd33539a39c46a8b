package org.fingerpost.factor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fingerpost.factor.Phone;
import org.fingerpost.factor.SignInPolicies;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From the password to the firm, where the firm or the person wants more than a password. */
class SecondFactorPagesTest extends PortalTest {
    private static final String PASSWORD = "three quiet herons";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7]+)<");
    private static final Pattern SEALED = Pattern.compile("name=\"sealed\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Members members;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SignInPolicies policies;

    private final String address = UUID.randomUUID().toString();
    private Practice acme;
    private String email;
    private MockHttpSession session;

    @BeforeEach
    void anAttorneyWhoseRoleNeedsASecondFactor() {
        acme = practices.found("Acme Law");
        email = UUID.randomUUID() + "@example.com";
        signIn.accept(
                members.add(
                        acme.actor(),
                        new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.ATTORNEY)),
                PASSWORD);
        policies.change(acme.actor(), Set.of(Role.ATTORNEY));
        session = new MockHttpSession();
    }

    @Test
    void whoHasNoneSetsItUpBeforeGettingIn() {
        assertThat(password()).hasRedirectedUrl("/second-factor/new");
        assertThat(isInside()).isFalse();
        assertThat(ask("/")).hasRedirectedUrl("/second-factor/new");
        assertThat(ask("/second-factor")).hasRedirectedUrl("/");
        var page = body(ask("/second-factor/new"));
        assertThat(page).contains("Acme Law asks for more than a password", "data:image/svg+xml;base64,");
        assertThat(send("/second-factor/new", "sealed", found(SEALED, page), "code", "000000"))
                .bodyText()
                .contains("That is not the code of this moment", found(SECRET, page));
        var phone = new Phone(found(SECRET, page));
        var done = send("/second-factor/new", "sealed", found(SEALED, page), "code", phone.code(clock.instant()));
        assertThat(done).bodyText().contains("Keep these ten codes", "href=\"/\"");
        assertThat(ask("/second-factor/new")).hasRedirectedUrl("/");
        assertThat(isInside()).isTrue();
    }

    @Test
    void whoHasOneIsAskedForItAndTheSessionGetsANewId() {
        var phone = setUp();
        session = new MockHttpSession();
        assertThat(password()).hasRedirectedUrl("/second-factor");
        assertThat(ask("/")).hasRedirectedUrl("/second-factor");
        assertThat(ask("/second-factor/new")).hasRedirectedUrl("/");
        assertThat(send("/second-factor", "code", "000000")).bodyText().contains("That is not right");
        clock.set(clock.instant().plusSeconds(60));
        String before = session.getId();
        assertThat(send("/second-factor", "code", phone.code(clock.instant()))).hasRedirectedUrl("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(isInside()).isTrue();
    }

    @Test
    void whoHasOnlyThePasswordSetsUpNothingWhereThereIsAFactor() {
        setUp();
        session = new MockHttpSession();
        password();
        assertThat(send("/second-factor/new", "sealed", "x", "code", "000000")).hasRedirectedUrl("/");
        assertThat(send("/second-factor/new/passkey", "answer", "{}", "label", "x"))
                .hasRedirectedUrl("/");
        assertThat(ask("/account")).hasRedirectedUrl("/second-factor");
    }

    @Test
    void tooManyTriesAreAnsweredWithAWait() {
        setUp();
        session = new MockHttpSession();
        password();
        for (int i = 0; i < 9; i++) {
            assertThat(send("/second-factor", "code", "000000")).bodyText().contains("That is not right");
        }
        assertThat(send("/second-factor", "code", "000000")).bodyText().contains("Please wait 30 minutes");
    }

    @Test
    void withoutAPasswordNoneOfThePagesAnswers() {
        assertThat(ask("/second-factor")).hasRedirectedUrl("/");
        assertThat(ask("/second-factor/new")).hasRedirectedUrl("/");
        assertThat(send("/second-factor", "code", "000000")).hasRedirectedUrl("/");
        assertThat(send("/second-factor/passkey", "answer", "{}")).hasRedirectedUrl("/");
    }

    @Test
    void whatIsNoPasskeysAnswerSignsNobodyIn() {
        assertThat(send("/passkey", "answer", "{}")).bodyText().contains("That did not work");
        for (String answer :
                new String[] {"", "null", "[]", "{\"id\":\"x\"}", "\u0000", "{\"rawId\":\"AA\",\"response\":{}}"}) {
            ask("/passkey");
            assertThat(send("/passkey", "answer", answer)).bodyText().contains("That did not work");
        }
        assertThat(ask("/")).hasRedirectedUrl("/login");
    }

    @Test
    void theQuestionToAPasskeyNamesNobodyAndAsksForAFinger() {
        assertThat(ask("/passkey?firm=" + acme.firm().slug()))
                .bodyText()
                .contains("&quot;userVerification&quot;:&quot;required&quot;", "&quot;allowCredentials&quot;:[]");
    }

    @Test
    void onlyThesePagesRunAScriptAndOnlyThePortalsOwn() {
        assertThat(policy("/passkey")).startsWith("default-src 'none'").endsWith("script-src 'self'");
        assertThat(policy("/second-factor")).endsWith("script-src 'self'");
        assertThat(policy("/login")).doesNotContain("script-src");
    }

    private boolean isInside() {
        return session.getAttribute("SPRING_SECURITY_CONTEXT") instanceof SecurityContext context
                && context.getAuthentication() instanceof Authentication someone
                && someone.getAuthorities().stream().anyMatch(one -> "ROLE_MEMBER".equals(one.getAuthority()));
    }

    private Phone setUp() {
        password();
        var page = body(ask("/second-factor/new"));
        var phone = new Phone(found(SECRET, page));
        send("/second-factor/new", "sealed", found(SEALED, page), "code", phone.code(clock.instant()));
        return phone;
    }

    private MvcTestResult password() {
        return send("/sign-in", "email", email, "password", PASSWORD, "firm", "");
    }

    private MvcTestResult ask(String path) {
        return mvc.perform(get(path).session(session).with(from()));
    }

    private MvcTestResult send(String path, String... params) {
        var request = post(path).session(session).with(from()).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return mvc.perform(request);
    }

    private String policy(String path) {
        return String.valueOf(ask(path).getResponse().getHeader("Content-Security-Policy"));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    /** Each test's own: tries of one address count together. */
    private RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
