package org.fingerpost.founding;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.task.Task;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.outbox.PersonalMail;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Tests of firms that sign up, in a portal that lets them and has a real mail server, which stays as long as the portal. */
@TestPropertySource(properties = {"fingerpost.data=target/sign-up-data", "fingerpost.sign-up=true"})
abstract class SignUpTest extends PortalTest {
    static final GreenMail SERVER = started();
    static final String PASSWORD = "three quiet herons";

    @Autowired
    MockMvcTester web;

    @Autowired
    PersonalMail mail;

    @Autowired
    Engine engine;

    @Autowired
    Task<Void> answerSignUp;

    @Autowired
    Task<Void> sendPersonalLetter;

    @Autowired
    Directory directory;

    @Autowired
    Firms firms;

    @Autowired
    Members members;

    @Autowired
    SignIn signIn;

    String firm;
    String email;
    String from;
    String welcome = "";

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void aMailServer(DynamicPropertyRegistry settings) {
        settings.add(
                "fingerpost.smtp-url",
                () -> "smtp://127.0.0.1:" + SERVER.getSmtp().getPort());
    }

    @BeforeEach
    void somebody() {
        var random = UUID.randomUUID();
        firm = "Núñez " + random.toString().substring(0, 8);
        email = random + "@example.com";
        from = "2001:db8:%x:%x::7".formatted(random.getMostSignificantBits() & 0xffff, random.hashCode() & 0xffff);
    }

    String asked(String address) {
        ask(address);
        engine.run(answerSignUp);
        return link(mail.to(address).getLast().body());
    }

    String ask(String address) {
        return page(form(with("email", address)));
    }

    Map<String, String> with(String field, String value) {
        var typed = new HashMap<>(Map.of(
                "firm",
                firm,
                "phone",
                "(973) 555-0142",
                "zone",
                "America/New_York",
                "name",
                "Dana Whitfield",
                "email",
                email));
        typed.put(field, value);
        return typed;
    }

    MockHttpServletRequestBuilder form(Map<String, String> typed) {
        var form = post("/sign-up").with(this::from);
        typed.forEach((field, value) -> form.param(field, value));
        return form;
    }

    MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(from);
        return request;
    }

    String page(MockHttpServletRequestBuilder asked) {
        byte[] bytes = web.perform(asked.with(csrf())).getResponse().getContentAsByteArray();
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    String redirect(MockHttpServletRequestBuilder asked) {
        return String.valueOf(web.perform(asked.with(csrf())).getResponse().getRedirectedUrl());
    }

    /** What pressing the button of the link's page founds; its admin is led on to the invitation. */
    Firm founded(String link) {
        welcome = redirect(post(link));
        var token = new Token(welcome.replaceFirst("/welcome/", ""));
        return firms.get(signIn.invitation(token).orElseThrow().firm());
    }

    static String link(String body) {
        return body.replaceFirst("(?s).*?http://localhost:8080(/sign-up/[\\w-]+).*", "$1");
    }
}
