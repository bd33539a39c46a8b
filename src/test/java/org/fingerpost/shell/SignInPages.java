package org.fingerpost.shell;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An attorney of Acme, and what a browser does to sign in. */
abstract class SignInPages extends PortalTest {
    final String address = UUID.randomUUID().toString();

    static final String PASSWORD = "three quiet herons";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Members members;

    @Autowired
    SignIn signIn;

    Practice acme;
    String email;

    @BeforeEach
    void anAttorneyOfAcme() {
        acme = practices.found("Acme Law");
        email = UUID.randomUUID() + "@example.com";
        signIn.accept(join(acme), PASSWORD);
    }

    Token join(Practice practice) {
        return members.add(
                practice.actor(),
                new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.ATTORNEY));
    }

    /** Each test's own: failures of one address count together, also over several runs on the same database. */
    static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    MvcTestResult attempt(String slug, String password, MockHttpSession session) {
        return mvc.perform(post("/sign-in")
                .param("email", email)
                .param("password", password)
                .param("firm", slug)
                .session(session)
                .with(from(address))
                .with(csrf()));
    }

    MvcTestResult choose(Practice practice, MockHttpSession session) {
        return mvc.perform(post("/choose-firm")
                .param("firm", practice.firm().slug())
                .session(session)
                .with(csrf()));
    }

    static String door(Practice practice) {
        return "/login/" + practice.firm().slug();
    }

    MvcTestResult expired(String from, MockHttpSession session) {
        return mvc.perform(get("/expired").header("Referer", from).session(session));
    }
}
