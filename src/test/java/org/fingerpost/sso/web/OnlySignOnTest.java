package org.fingerpost.sso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.factor.Holder;
import org.fingerpost.factor.Phone;
import org.fingerpost.platform.PersonName;
import org.fingerpost.sso.SignOnTest;
import org.fingerpost.sso.SignOnWays;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A firm that wants its provider and nothing else, but for an admin with a phone. */
class OnlySignOnTest extends SignOnTest {
    @Autowired
    AuthenticatorApp app;

    @Autowired
    SignOnWays ways;

    private final MockHttpSession session = new MockHttpSession();
    private String rescuer;
    private Phone phone;

    @BeforeEach
    void theOnlyWay() {
        connect(acme, provider);
        rescuer = UUID.randomUUID() + "@example.com";
        signIn.accept(join(acme, rescuer, Role.ADMIN), PASSWORD);
        var person = signIn.actor(acme.firm().id(), member(acme, rescuer).identity(), Practices.SITTING)
                .orElseThrow();
        phone = phoneOf(person);
        onlyWay(acme, Set.of(person.member()));
    }

    @Test
    void thePasswordLeadsToTheProviderAndOpensNothing() {
        assertThat(withPassword(acme, email, session)).hasRedirectedUrl("/only-sign-on");
        assertThat(today(session)).hasRedirectedUrl("/only-sign-on");
        assertThat(onlyPage()).contains("Acme Law lets people in with its own accounts alone", path(acme));
        assertThat(onlyPage()).doesNotContain("In an emergency");
        assertThat(goRound()).hasRedirectedUrl("/only-sign-on");
        assertThat(today(session)).hasRedirectedUrl("/only-sign-on");
        assertThat(signOn(session, me())).redirectedUrl().endsWith("/");
        assertThat(isInside(session)).isTrue();
    }

    @Test
    void theDoorAsksForNothingElse() {
        String door = "/login/" + acme.firm().slug();
        assertThat(web.get().uri(door)).bodyText().contains(path(acme)).doesNotContain("type=\"password\"", "/passkey");
        assertThat(web.get().uri(door + "?way=password")).bodyText().contains("type=\"password\"");
    }

    @Test
    void whoIsInsideByAPasswordIsStoppedToo() {
        settings.change(
                acme.actor(), List.of(), false, Set.of(member(acme, rescuer).id()));
        assertThat(withPassword(acme, email, session)).hasRedirectedUrl("/");
        onlyWay(acme, Set.of(member(acme, rescuer).id()));
        assertThat(web.perform(get("/choose-firm").session(session))).hasStatusOk();
        assertThat(onlyPage()).contains("Use your firm’s account");
    }

    @Test
    void comingFromAnotherFirmMakesNoDifference() {
        var other = practices.found("Other Law");
        signIn.join(join(other, email, Role.STAFF), PASSWORD, UUID.randomUUID().toString());
        assertThat(withPassword(other, email, session)).hasRedirectedUrl("/");
        assertThat(web.perform(post("/choose-firm")
                        .param("firm", acme.firm().slug())
                        .session(session)
                        .with(csrf())))
                .hasRedirectedUrl("/only-sign-on");
    }

    @Test
    void aNamedAdminGetsInWithPasswordAndSecondFactorAndTheTrailSaysSo() {
        var id = member(acme, rescuer).id().value();
        assertThat(withPassword(acme, rescuer, session)).hasRedirectedUrl("/second-factor");
        assertThat(goRound()).hasRedirectedUrl("/only-sign-on");
        assertThat(today(session)).hasRedirectedUrl("/second-factor");
        assertThat(code()).hasRedirectedUrl("/only-sign-on");
        assertThat(today(session)).hasRedirectedUrl("/only-sign-on");
        assertThat(onlyPage()).contains("In an emergency");
        assertThat(trail(id)).doesNotContain("signOn.breakGlass ");
        assertThat(goRound()).redirectedUrl().endsWith("/");
        assertThat(isInside(session)).isTrue();
        assertThat(trail(id)).contains("signOn.breakGlass ");
    }

    @Test
    void whoIsNoAdminAnyMoreIsNamedInVain() {
        members.change(acme.actor(), member(acme, rescuer).id(), PersonName.parse("Ada Long"), Role.STAFF);
        assertThat(withPassword(acme, rescuer, session)).hasRedirectedUrl("/only-sign-on");
        assertThat(settings.get(acme.actor()).isBreakGlassReady()).isFalse();
    }

    @Test
    void aForgottenPasswordIsAnsweredByTheProviderForAllButTheNamed() {
        assertThat(ways.isTheOnlyWay(member(acme, email).identity())).isTrue();
        assertThat(ways.isTheOnlyWay(member(acme, rescuer).identity())).isFalse();
        settings.end(acme.actor());
        assertThat(ways.isTheOnlyWay(member(acme, email).identity())).isFalse();
        assertThat(withPassword(acme, email, session)).hasRedirectedUrl("/");
    }

    private Phone phoneOf(Actor.Person person) {
        var holder = new Holder(person, member(acme, rescuer).identity(), rescuer, Set.of(Proof.PASSWORD));
        var draft = app.draft(holder);
        var made = new Phone(draft.secret());
        app.confirm(holder, draft.sealed(), made.code(clock.instant().minusSeconds(30)));
        return made;
    }

    private MvcTestResult code() {
        return web.perform(post("/second-factor")
                .param("code", phone.code(clock.instant()))
                .session(session)
                .with(csrf()));
    }

    private MvcTestResult goRound() {
        return web.perform(post("/only-sign-on").session(session).with(csrf()));
    }

    private String onlyPage() {
        return bodyOf(web.perform(get("/only-sign-on").session(session)));
    }
}
