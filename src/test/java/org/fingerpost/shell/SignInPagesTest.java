package org.fingerpost.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fingerpost.user.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpSession;

@ExtendWith(OutputCaptureExtension.class)
class SignInPagesTest extends SignInPages {
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
    void aSessionThatIsOverOnAPageWithoutAnAddressLeadsToTheFirstPage() {
        var session = new MockHttpSession();
        for (String odd :
                List.of("{0}", "http://[", "javascript:alert(1)", "/\\evil.example.com", "%zz", "mailto:a@b.c")) {
            assertThat(expired(odd, session)).hasRedirectedUrl("/");
        }
        assertThat(expired("http://localhost/matters?q=%7B0%7D", session)).hasRedirectedUrl("/matters?q=%7B0%7D");
    }

    @Test
    void aBrowserMayCallItselfInAnyScript() {
        String inUtf8 = new String("Mozilla/5.0 小米".getBytes(UTF_8), ISO_8859_1);
        assertThat(mvc.get().uri("/login").header("User-Agent", inUtf8)).hasStatusOk();
        assertThat(mvc.get().uri("/login").header("User-Agent", "a\u0001b")).hasStatus(400);
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
        members.deactivate(acme.actor(), member, Optional.empty());
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
    void theStaffAppAsksForASignInAndLeadsBackToThePageAskedFor() {
        var session = new MockHttpSession();
        assertThat(mvc.perform(get("/matters/new").session(session))).hasRedirectedUrl("/login");
        assertThat(attempt("", PASSWORD, session)).redirectedUrl().endsWith("/matters/new");
    }

    @Test
    void eachSignInAndEachFailureStandsInTheLogWithoutAName(CapturedOutput output) {
        attempt("", "wrong", new MockHttpSession());
        assertThat(output).contains("A sign-in from " + address + " was refused: WRONG");
        attempt("", PASSWORD, new MockHttpSession());
        assertThat(output).containsPattern("Person [0-9a-f-]{36} came in by \\[PASSWORD] from " + address);
        assertThat(output).doesNotContain(email, PASSWORD);
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
}
