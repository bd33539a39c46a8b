package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.fingerpost.tenancy.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class SeveralFirmsTest extends SignInPages {
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
                .contains("not the password");
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
    void inAnotherOfTheirFirmsAPersonHasASessionOfItsOwn() {
        var second = practices.found("Second Law");
        signIn.join(join(second), PASSWORD, address);
        var session = new MockHttpSession();
        assertThat(attempt("", PASSWORD, session)).hasRedirectedUrl("/choose-firm");
        assertThat(mvc.perform(get("/matters").session(session))).hasRedirectedUrl("/choose-firm");
        assertThat(choose(acme, session)).hasRedirectedUrl("/");
        assertThat(session.isInvalid()).isFalse();
        assertThat(choose(practices.found("Rival Law"), session)).hasStatus(404);
        assertThat(choose(second, session)).hasRedirectedUrl("/");
        assertThat(session.isInvalid()).isTrue();
    }
}
