package org.fingerpost.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The plain pages of a forgotten password and of a change of address. */
class AccountPagesTest extends AccountTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    EmailChanges changes;

    @Test
    void thePageOfSigningInLeadsToTheForgottenPassword() {
        assertThat(page(get("/login"))).contains("href=\"/reset\"");
        assertThat(page(get("/reset"))).contains("name=\"email\"", "name=\"_csrf\"");
    }

    @Test
    void theAnswerIsTheSameForAKnownAndAnUnknownAddress() {
        var nobody = UUID.randomUUID() + "@example.com";
        var pages = new String[2];
        var known = Statements.during(() -> pages[0] = ask(email));
        var unknown = Statements.during(() -> pages[1] = ask(nobody));
        assertThat(pages[0].replace(email, ""))
                .isEqualTo(pages[1].replace(nobody, ""))
                .contains("mailbox");
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void whatIsNoAddressIsSaidAndStaysTyped() {
        assertThat(ask("ada at example")).contains("does not look like an e-mail", "ada at example", "aria-invalid");
    }

    @Test
    void theLinkAsksForAPasswordAndLookingAtItChangesNothing() {
        ask(email);
        engine.run(answerPasswordReset);
        String link = mail.link(email);
        assertThat(page(get(link)))
                .contains(email, "autocomplete=\"new-password\"")
                .doesNotContain("maxlength");
        assertThat(page(choose(link, "short"))).contains("at least 15 characters", "aria-invalid");
        assertThat(page(choose(link, ANOTHER))).contains("Your new password is set");
        assertThat(opens(ANOTHER)).isTrue();
        assertThat(page(get(link))).contains("does not work any more");
        assertThat(page(choose(link, PASSWORD))).contains("does not work any more");
    }

    @Test
    void aResetSignsNobodyIn() {
        ask(email);
        engine.run(answerPasswordReset);
        var session = new MockHttpSession();
        web.perform(choose(mail.link(email), ANOTHER).session(session));
        assertThat(web.perform(get("/").session(session))).hasRedirectedUrl("/login");
    }

    @Test
    void bothMailboxesAreAskedAndOnlyTheButtonDoesAnything() {
        var fresh = EmailAddress.parse(UUID.randomUUID() + "@example.org");
        changes.ask(person(acme), fresh, PASSWORD);
        String ofNew = mail.link(fresh.value());
        String ofOld = mail.link(email);
        assertThat(page(get(ofNew))).contains(fresh.value()).doesNotContain(email);
        assertThat(page(get(ofOld))).contains(fresh.value(), email);
        assertThat(page(post(ofNew).with(csrf()))).contains("the other address");
        assertThat(page(get(ofNew))).contains("the other address");
        assertThat(page(post(ofOld).with(csrf()))).contains("is changed", fresh.value());
        assertThat(page(get(ofOld))).contains("does not work any more");
    }

    @Test
    void theOldMailboxDeclines() {
        var fresh = EmailAddress.parse(UUID.randomUUID() + "@example.org");
        changes.ask(person(acme), fresh, PASSWORD);
        String ofOld = mail.link(email);
        assertThat(page(post(ofOld + "/decline").with(csrf()))).contains("Nothing was changed");
        assertThat(page(post(mail.link(fresh.value())).with(csrf()))).contains("does not work any more");
    }

    @Test
    void thePagesRunNoScriptAndTellNobodyTheirAddress() {
        for (String path : new String[] {"/reset", "/reset/x", "/email/x"}) {
            assertThat(web.perform(get(path)))
                    .headers()
                    .hasValue("Referrer-Policy", "no-referrer")
                    .hasHeaderSatisfying(
                            "Content-Security-Policy",
                            policies -> assertThat(policies)
                                    .singleElement()
                                    .asString()
                                    .startsWith("default-src 'none'"));
        }
    }

    private String ask(String address) {
        return page(post("/reset")
                .param("email", address)
                .with(request -> {
                    request.setRemoteAddr("address " + email);
                    return request;
                })
                .with(csrf()));
    }

    private static MockHttpServletRequestBuilder choose(String link, String password) {
        return post(link).param("password", password).with(csrf());
    }

    /** Without the form's token, which differs from one answer to the next. */
    private String page(MockHttpServletRequestBuilder request) {
        var result = web.perform(request);
        assertThat(result).hasStatusOk();
        String html = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??", "<script", "style=\"", "th:");
        return html.replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    }
}
