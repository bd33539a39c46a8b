package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.account.Device;
import org.fingerpost.account.OpenSession;
import org.fingerpost.account.Sessions;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sessions from sign-in to their end, as the requests of a browser meet them. */
class SittingsTest extends PortalTest {
    private static final String PASSWORD = "three quiet herons";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Members members;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Directory directory;

    @Autowired
    private AccountDirectory accounts;

    @Autowired
    private Sessions sessions;

    private Practice acme;
    private String email;
    private IdentityId identity;

    @BeforeEach
    void anAttorneyOfAcme() {
        acme = practices.found("Acme Law");
        email = UUID.randomUUID() + "@example.com";
        var entry = new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.ATTORNEY);
        signIn.accept(members.add(acme.actor(), entry), PASSWORD);
        identity = directory.identityOf(email).orElseThrow().id();
    }

    @Test
    void signingInIsWrittenDown() {
        signedIn();
        assertThat(mine()).singleElement().satisfies(one -> {
            assertThat(one.firm()).isEqualTo("Acme Law");
            assertThat(one.device()).isEqualTo(new Device("Firefox", "Linux"));
            assertThat(one.address()).isEqualTo("127.0.0.1");
            assertThat(one.proofs()).containsExactly(Proof.PASSWORD);
        });
    }

    @Test
    void halfAnHourWithoutUseEndsIt() {
        var session = signedIn();
        clock.set(START.plus(Duration.ofMinutes(30)).minusSeconds(1));
        assertThat(isIn(session)).isTrue();
        clock.set(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(isIn(session)).isFalse();
        assertThat(mine()).isEmpty();
    }

    @Test
    void whatAPageAsksForByItselfIsNoUse() {
        var session = signedIn();
        clock.set(START.plus(Duration.ofMinutes(29)));
        mvc.perform(post("/?v-r=heartbeat").session(session));
        mvc.perform(post("/?v-r=push").session(session));
        assertThat(left(session)).bodyText().contains("\"idle\":60");
        clock.set(START.plus(Duration.ofMinutes(30)));
        assertThat(left(session)).hasStatus(401);
    }

    @Test
    void whatAPersonDoesOnAPageIs() {
        var session = signedIn();
        clock.set(START.plus(Duration.ofMinutes(29)));
        mvc.perform(get("/session?used=true").session(session));
        clock.set(START.plus(Duration.ofMinutes(58)));
        assertThat(left(session)).bodyText().contains("\"idle\":60", "\"longest\":" + (11 * 60 + 2) * 60);
    }

    @Test
    void afterTwelveHoursItEndsHoweverMuchItIsUsed() {
        var session = signedIn();
        for (int i = 1; i < 36; i++) {
            clock.set(START.plus(Duration.ofMinutes(20L * i)));
            assertThat(isIn(session)).isTrue();
        }
        clock.set(START.plus(Duration.ofHours(12)));
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void oneThatWasEndedElsewhereIsOverAtTheNextRequest() {
        var here = signedIn();
        var there = signedIn();
        sessions.end(actor(), mine().getLast().id());
        assertThat(List.of(isIn(here), isIn(there))).containsExactlyInAnyOrder(true, false);
        accounts.endSessions(identity, Optional.empty());
        assertThat(left(here)).hasStatus(401);
        assertThat(left(there)).hasStatus(401);
    }

    @Test
    void signingOutTakesTheRowAway() {
        var session = signedIn();
        mvc.perform(post("/logout").session(session).with(csrf()));
        assertThat(mine()).isEmpty();
    }

    @Test
    void signingInAnewInTheSameBrowserLeavesOneSession() {
        var session = signedIn();
        signIn(session);
        assertThat(mine()).hasSize(1);
    }

    @Test
    void theLastUseIsWrittenOnceAMinute() {
        var session = signedIn();
        clock.set(START.plusSeconds(30));
        isIn(session);
        clock.set(START.plusSeconds(80));
        isIn(session);
        assertThat(mine()).extracting(OpenSession::seenAt).containsExactly(START.plusSeconds(30));
        clock.set(START.plusSeconds(90));
        isIn(session);
        assertThat(mine()).extracting(OpenSession::seenAt).containsExactly(START.plusSeconds(90));
    }

    @Test
    void nobodyIsToldThatTheirSessionIsOverAndNoPageIsRememberedForThem() {
        var session = new MockHttpSession();
        assertThat(left(session)).hasStatus(401);
        signIn(session); // back to the start page, not to what was asked here
    }

    @Test
    void aPageThatWasLeftBeforeASignOutBeginsNoSessionAfterIt() {
        var goodbye = post("/VAADIN/push")
                .queryParam("v-r", "push")
                .queryParam("v-uiId", "0")
                .queryParam("X-Atmosphere-Transport", "close");
        var answer = mvc.perform(goodbye);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    private MockHttpSession signedIn() {
        var session = new MockHttpSession();
        signIn(session);
        return session;
    }

    private void signIn(MockHttpSession session) {
        assertThat(mvc.perform(post("/sign-in")
                        .param("email", email)
                        .param("password", PASSWORD)
                        .header("User-Agent", FIREFOX)
                        .session(session)
                        .with(csrf())))
                .hasRedirectedUrl("/");
    }

    /** Asks for something, as a person does. */
    private boolean isIn(MockHttpSession session) {
        return mvc.perform(get("/session?used=true").session(session))
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private MvcTestResult left(MockHttpSession session) {
        return mvc.perform(get("/session").session(session));
    }

    private List<OpenSession> mine() {
        return sessions.mine(actor());
    }

    private Actor.Person actor() {
        return signIn.actor(acme.firm().id(), identity, Practices.SITTING).orElseThrow();
    }
}
