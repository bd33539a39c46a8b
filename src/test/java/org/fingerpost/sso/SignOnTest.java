package org.fingerpost.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.shell.SignedInAs;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Acme with a provider of its own, and an attorney who has an account there. */
public abstract class SignOnTest extends PortalTest {
    protected static final String PASSWORD = "three quiet herons";

    @Autowired
    protected MockMvcTester web;

    @Autowired
    protected SignOnSettings settings;

    @Autowired
    protected Members members;

    @Autowired
    protected SignIn signIn;

    @Autowired
    protected AuditTrail audit;

    protected final AProvider provider = new AProvider();
    protected Practice acme;
    protected String email;

    @BeforeEach
    void aFirmWithAProvider() {
        acme = practices.found("Acme Law");
        email = UUID.randomUUID() + "@example.com";
        signIn.accept(join(acme, email, Role.ATTORNEY), PASSWORD);
    }

    @AfterEach
    void closeTheProvider() {
        provider.close();
    }

    protected Token join(Practice practice, String address, Role role) {
        return members.add(
                practice.actor(), new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(address), role));
    }

    protected static String path(Practice practice) {
        return "/sign-on/" + practice.firm().slug();
    }

    protected void draft(Practice practice, AProvider at) {
        settings.draft(practice.actor(), Issuer.parse(at.issuer()), AProvider.CLIENT, AProvider.SECRET);
    }

    /** Drafted, and tested by the admin. */
    protected void connect(Practice practice, AProvider at) {
        draft(practice, at);
        assertThat(test(
                        practice,
                        at,
                        isWhoTheyAre(
                                emailOf(practice.actor()),
                                "admin-" + practice.firm().slug())))
                .hasRedirectedUrl("/settings/single-sign-on?test=done");
    }

    /** What the admin's browser is told after the test. */
    protected MvcTestResult test(Practice practice, AProvider at, Consumer<JWTClaimsSet.Builder> said) {
        var session = new MockHttpSession();
        var admin = authentication(SignedInAs.of(members, practice.actor()));
        String sentTo = sentTo(
                web.perform(get(path(practice) + "/test").session(session).with(admin)));
        return web.perform(get(path(practice) + "/callback")
                .param("code", at.code(sentTo, clock.instant(), said))
                .param("state", parameter(sentTo, "state"))
                .session(session)
                .with(admin));
    }

    protected static Consumer<JWTClaimsSet.Builder> isWhoTheyAre(String email, String subject) {
        return claims -> claims.subject(subject).claim("email", email).claim("email_verified", true);
    }

    /** Of the attorney. */
    protected Consumer<JWTClaimsSet.Builder> me() {
        return isWhoTheyAre(email, "attorney");
    }

    /** From the firm's door to the provider. */
    protected String sentTo(MockHttpSession session) {
        return sentTo(web.perform(get(path(acme)).session(session)));
    }

    private static String sentTo(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    /** From the provider back. */
    protected MvcTestResult back(MockHttpSession session, String sentTo, Consumer<JWTClaimsSet.Builder> said) {
        return back(session, provider.code(sentTo, clock.instant(), said), parameter(sentTo, "state"));
    }

    protected MvcTestResult back(MockHttpSession session, String code, String state) {
        return web.perform(get(path(acme) + "/callback")
                .param("code", code)
                .param("state", state)
                .session(session));
    }

    protected MvcTestResult signOn(MockHttpSession session, Consumer<JWTClaimsSet.Builder> said) {
        return back(session, sentTo(session), said);
    }

    protected MvcTestResult withPassword(Practice practice, String address, MockHttpSession session) {
        return web.perform(post("/sign-in")
                .param("email", address)
                .param("password", PASSWORD)
                .param("firm", practice.firm().slug())
                .session(session)
                .with(request -> {
                    request.setRemoteAddr(practice.firm().slug());
                    return request;
                })
                .with(csrf()));
    }

    protected MvcTestResult today(MockHttpSession session) {
        return web.perform(get("/").session(session));
    }

    /** Not sent anywhere else; what the staff app draws there needs a browser. */
    protected boolean isInside(MockHttpSession session) {
        return today(session).getUnresolvedException() instanceof ServletException;
    }

    protected static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    protected static String parameter(String address, String name) {
        return AProvider.query(address).getOrDefault(name, "");
    }

    protected String emailOf(Actor.Person person) {
        return members.get(person, person.member()).email();
    }

    protected Member member(Practice practice, String address) {
        return members.all(practice.actor()).stream()
                .filter(one -> one.email().equals(address))
                .findFirst()
                .orElseThrow();
    }

    protected void onlyWay(Practice practice, Set<MemberId> named) {
        settings.change(practice.actor(), List.of(), true, named);
    }

    protected List<String> trail(UUID subject) {
        return audit.of(acme.actor(), List.of(subject)).stream()
                .map(line -> line.action() + " " + line.detail())
                .toList();
    }
}
