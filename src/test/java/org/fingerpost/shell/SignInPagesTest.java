package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SignInPagesTest extends PortalTest {
    private final String address = UUID.randomUUID().toString();

    private static final String PASSWORD = "three quiet herons";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Members members;

    @Autowired
    private SignIn signIn;

    private Practice acme;
    private String email;

    @BeforeEach
    void anAttorneyOfAcme() {
        acme = practices.found("Acme Law");
        email = UUID.randomUUID() + "@example.com";
        signIn.accept(join(acme), PASSWORD);
    }

    @Test
    void aFirmsOwnDoorShowsItsNameAndLetsItsPeopleIn() {
        assertThat(mvc.get().uri(door(acme))).bodyText().contains("Acme Law");
        assertThat(attempt(acme.firm().slug(), PASSWORD, new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreAnsweredAlike() {
        assertThat(attempt("", "wrong", new MockHttpSession())).hasRedirectedUrl("/login?failure=wrong");
        email = "nobody-" + email;
        assertThat(attempt("", "wrong", new MockHttpSession())).hasRedirectedUrl("/login?failure=wrong");
    }

    @Test
    void theEmailStaysTypedAfterAFailure() {
        var session = new MockHttpSession();
        attempt("", "wrong", session);
        assertThat(mvc.get().uri("/login?failure=wrong").session(session))
                .bodyText()
                .contains(email);
    }

    @Test
    void aSessionThatIsOverLeadsToSignInWhichSaysSoOnceAndBackToItsPage() {
        var session = new MockHttpSession();
        assertThat(expired("http://localhost/matters/new?a=b", session)).hasRedirectedUrl("/matters/new?a=b");
        assertThat(mvc.get().uri("/login").session(session)).bodyText().contains("You were signed out because");
        assertThat(mvc.get().uri("/login").session(session)).bodyText().doesNotContain("You were signed out because");
        assertThat(expired("http://localhost//evil.example.com/", session)).hasRedirectedUrl("/evil.example.com/");
        assertThat(expired("http://evil.example.com", session)).hasRedirectedUrl("/");
    }

    @Test
    void anotherFirmsDoorStaysShut() {
        var rival = practices.found("Rival Law");
        assertThat(attempt(rival.firm().slug(), PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl(door(rival) + "?failure=wrong");
    }

    @Test
    void anUnknownFirmHasNoDoor() {
        assertThat(mvc.get().uri("/login/no-such-firm")).hasStatus(404);
    }

    @Test
    void whoBelongsToSeveralFirmsChoosesOne() {
        var second = practices.found("Second Law");
        signIn.join(join(second), PASSWORD, "127.0.0.1");
        var session = new MockHttpSession();
        assertThat(attempt("", PASSWORD, session)).hasRedirectedUrl("/choose-firm");
        assertThat(mvc.get().uri("/choose-firm").session(session)).bodyText().contains("Acme Law", "Second Law");
        assertThat(choose(second, session)).hasRedirectedUrl("/");
    }

    @Test
    void nobodyChoosesAFirmThatIsNotTheirs() {
        var second = practices.found("Second Law");
        signIn.join(join(second), PASSWORD, "127.0.0.1");
        var session = new MockHttpSession();
        attempt("", PASSWORD, session);
        assertThat(choose(practices.found("Rival Law"), session)).hasStatus(404);
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordWaits() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempt("", "wrong", new MockHttpSession())).hasRedirectedUrl("/login?failure=wrong");
        }
        assertThat(attempt("", PASSWORD, new MockHttpSession())).hasRedirectedUrl("/login?failure=tooMany");
        clock.set(clock.instant().plusSeconds(15 * 60 + 1));
        assertThat(attempt("", PASSWORD, new MockHttpSession())).hasRedirectedUrl("/");
    }

    @Test
    void whoIsDeactivatedCanNotSignIn() {
        var member = members.all(acme.actor()).stream()
                .filter(one -> one.email().equals(email))
                .map(Member::id)
                .findFirst()
                .orElseThrow();
        members.change(acme.actor(), member, PersonName.parse("Ada Long"), Role.ATTORNEY, false);
        assertThat(attempt("", PASSWORD, new MockHttpSession())).hasRedirectedUrl("/login?failure=wrong");
    }

    @Test
    void aPlainPageRunsNoScriptAndTellsNobodyItsAddress() {
        assertThat(mvc.get().uri("/login")).headers().hasValue("Referrer-Policy", "no-referrer");
        assertThat(mvc.get().uri("/login"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policies ->
                                assertThat(policies).singleElement().asString().startsWith("default-src 'none'"));
    }

    @Test
    void aFormWithoutItsTokenSignsNobodyInAndLeadsBackToTheForm() {
        var session = new MockHttpSession();
        assertThat(mvc.perform(post("/sign-in")
                        .param("email", email)
                        .param("password", PASSWORD)
                        .session(session)))
                .hasRedirectedUrl("/login?failure=expired");
        assertThat(mvc.perform(get("/").session(session))).hasRedirectedUrl("/login");
    }

    @Test
    void anotherFirmsInvitationOpensThatFirmAlone() {
        var second = practices.found("Second Law");
        email = UUID.randomUUID() + "@example.com";
        join(acme);
        signIn.accept(join(second), "what the second firm chose");
        assertThat(attempt(acme.firm().slug(), "what the second firm chose", new MockHttpSession()))
                .hasRedirectedUrl(door(acme) + "?failure=wrong");
        assertThat(attempt(second.firm().slug(), "what the second firm chose", new MockHttpSession()))
                .hasRedirectedUrl("/");
    }

    @Test
    void whoHasAPasswordJoinsAnotherFirmWithItAlone() {
        var second = practices.found("Second Law");
        var token = join(second);
        assertThatThrownBy(() -> signIn.accept(token, "a password of the admin"))
                .isInstanceOf(Refusal.class);
        assertThat(mvc.perform(post("/welcome/" + token.secret())
                        .param("password", "a password of the admin")
                        .with(from(address))
                        .with(csrf())))
                .bodyText()
                .contains("type the password you have");
        assertThat(attempt(second.firm().slug(), PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl(door(second) + "?failure=wrong");
        assertThat(mvc.perform(post("/welcome/" + token.secret())
                        .param("password", PASSWORD)
                        .with(csrf())))
                .hasRedirectedUrl(door(second));
        assertThat(attempt(second.firm().slug(), PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl("/");
    }

    @Test
    void theStaffAppAsksForASignInAndLeadsBackToThePageAskedFor() {
        var session = new MockHttpSession();
        assertThat(mvc.perform(get("/matters/new").session(session))).hasRedirectedUrl("/login");
        assertThat(attempt("", PASSWORD, session)).redirectedUrl().endsWith("/matters/new");
    }

    @Test
    void anInvitationThatWasUsedOpensNothing() {
        var second = UUID.randomUUID() + "@example.com";
        email = second;
        var token = join(acme);
        assertThat(mvc.get().uri("/welcome/" + token.secret())).bodyText().contains(second);
        signIn.accept(token, PASSWORD);
        assertThat(mvc.get().uri("/welcome/" + token.secret())).hasStatus(404);
    }

    private Token join(Practice practice) {
        return members.add(
                practice.actor(),
                new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.ATTORNEY));
    }

    /** Each test's own: failures of one address count together, also over several runs on the same database. */
    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcTestResult attempt(String slug, String password, MockHttpSession session) {
        return mvc.perform(post("/sign-in")
                .param("email", email)
                .param("password", password)
                .param("firm", slug)
                .session(session)
                .with(from(address))
                .with(csrf()));
    }

    private MvcTestResult choose(Practice practice, MockHttpSession session) {
        return mvc.perform(post("/choose-firm")
                .param("firm", practice.firm().slug())
                .session(session)
                .with(csrf()));
    }

    private static String door(Practice practice) {
        return "/login/" + practice.firm().slug();
    }

    private MvcTestResult expired(String from, MockHttpSession session) {
        return mvc.perform(get("/expired").header("Referer", from).session(session));
    }
}
