package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class PlainPagesTest extends PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    ITemplateEngine templates;

    @Test
    void plainSignInAsksForTheEmailFirst() {
        assertThat(page(get("/login")))
                .contains("name=\"email\"", "name=\"_csrf\"")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void thenForThePasswordAndKeepsTheEmail() {
        assertThat(page(post("/login").with(csrf()).param("email", "ana@example.com")))
                .contains(
                        "value=\"ana@example.com\"",
                        "type=\"password\" autocomplete=\"current-password\"",
                        "name=\"firm\" value=\"\"");
    }

    @Test
    void aFirmsOwnDoorAsksForBothAndNamesTheFirm() {
        var firm = practices.found("O’Hara <Law>").firm();
        assertThat(page(get("/login/" + firm.slug() + "?failure=wrong")))
                .contains("O’Hara &lt;Law&gt;", "name=\"firm\" value=\"" + firm.slug() + "\"")
                .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
                .contains("The e-mail or the password is not right.", "aria-describedby=\"failure\"");
    }

    @Test
    void everyFailureOfSigningInHasItsWords() {
        for (String failure : List.of("wrong", "tooMany", "expired", "signedOut", "email")) {
            var model = new HashMap<String, Object>();
            model.put("email", "");
            model.put("step", "email");
            model.put("failure", failure);
            model.put("signOnAlone", false);
            assertThat(rendered("sign-in", model)).as(failure).containsPattern("class=\"notice[ a-z]*\"[^>]*>[A-Z]");
        }
    }

    @Test
    void eachFirmIsAButtonOfItsOwn() {
        var firm = practices.found("Acme Law").firm();
        assertThat(rendered("choose-firm", Map.of("firms", List.of(firm))))
                .contains("value=\"" + firm.slug() + "\"", ">Acme Law</button>");
    }

    @Test
    void anInvitationGreetsAndAsksForAPassword() {
        var acme = practices.found("Acme Law");
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        var token = members.add(acme.actor(), new Members.Entry(PersonName.parse("Sam Li"), email, Role.STAFF));
        assertThat(page(get("/welcome/" + token.secret())))
                .contains("Welcome to Acme Law", email.value(), "autocomplete=\"new-password\"", "name=\"_csrf\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mul", "x-none", "ar", "qqq"})
    void whateverLanguageABrowserAsksForThePageIsShown(String language) {
        assertThat(web.get().uri("/login").locale(Locale.forLanguageTag(language)))
                .hasStatusOk();
    }

    @Test
    void everyErrorIsTold() {
        assertThat(rendered("error", Map.of("status", 403))).contains("not open to you");
        assertThat(rendered("error", Map.of("status", 404))).contains("There is nothing here");
        assertThat(rendered("error", Map.of("status", 410))).contains("not available any more");
        assertThat(rendered("error", Map.of("status", 500, "requestId", "7c1f")))
                .contains("went wrong on our side", "7c1f");
    }

    private String page(RequestBuilder request) {
        var result = web.perform(request);
        assertThat(result).hasStatusOk();
        return checked(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private String rendered(String template, Map<String, Object> model) {
        var servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        return checked(templates.process(template, new WebContext(exchange, Locale.US, model)));
    }

    private static String checked(String html) {
        assertThat(html)
                .contains("<html lang=\"en\"", "name=\"viewport\"", "noindex", "<title>")
                .doesNotContain("??", "<script", "style=\"", "th:");
        return html;
    }
}
