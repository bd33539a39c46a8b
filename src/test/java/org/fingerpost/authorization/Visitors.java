package org.fingerpost.authorization;

import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.fingerpost.account.EmailChanges;
import org.fingerpost.account.PasswordResets;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.factor.Phone;
import org.fingerpost.factor.SignInPolicies;
import org.fingerpost.matter.Language;
import org.fingerpost.outbox.PersonalMail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.shell.SignedInAs;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** Who comes to a firm's addresses, and what they come with: links that work, a session half way through the door. */
abstract class Visitors extends PortalTest {
    private static final String PASSWORD = "three quiet herons";
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7]+)<");
    private static final Pattern SEALED = Pattern.compile("name=\"sealed\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    ClientLinks links;

    @Autowired
    SignIn signIn;

    @Autowired
    SignInPolicies policies;

    @Autowired
    PasswordResets resets;

    @Autowired
    EmailChanges changes;

    @Autowired
    Directory directory;

    @Autowired
    PersonalMail mail;

    @Autowired
    Engine engine;

    @Autowired
    Task<Void> answerPasswordReset;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DataSource database;

    Practice acme;
    final Map<String, RequestPostProcessor> visitors = new LinkedHashMap<>();
    String visit = "";
    String matter = "";
    String sealed = "";

    @BeforeEach
    void everybodyComes() {
        acme = practices.found("Acme Law");
        visitors.put("nobody", anonymous());
        Authentication admin = SignedInAs.of(members, acme.actor());
        visitors.put("admin", authentication(admin));
        aClientComes();
        var asks = new NewLink(LinkRecipient.CLIENT, "", null, SecondStep.PASSPHRASE, "blue river");
        var matter = acme.matter("Li Wei", Language.EN);
        var link = ClientLinks.path(links.create(acme.actor(), matter, asks));
        visitors.put("stranger", with(ClientBrowser.cookie(web, link)));
        policies.change(acme.actor(), Set.of(Role.ATTORNEY));
        somebodyStandsAtTheDoor();
    }

    /** Anew where the last one has been let in. */
    void somebodyStandsAtTheDoor() {
        visitors.put("nobody", in(new MockHttpSession()));
        visitors.put("new", in(settingUp()));
        visitors.put("asked", in(asked()));
    }

    /** Whoever tries a thousand times is refused; here each try is meant to be the first. */
    void earlierTriesAreForgotten() {
        new JdbcTemplate(database).execute("delete from operation.rate_limit");
    }

    /** Anew where the last one has told all that there was to tell. */
    void aClientComes() {
        var id = acme.matter("Ana Lima", Language.EN);
        matter = id.value().toString();
        visit = acme.appointment(id, DECEMBER_14).value().toString();
        var pass = ClientBrowser.cookie(web, ClientLinks.path(links.create(acme.actor(), id)));
        visitors.put("client", with(pass));
        web.perform(post("/status/visits/" + visit + "/cannot-go")
                .cookie(pass)
                .with(csrf())
                .param("reason", "ILLNESS")
                .param("words", "Surgery on that day"));
    }

    /** Of a link in a mail that was just sent; another one for each kind of mail. */
    String secret(String path) {
        String email = UUID.randomUUID() + "@example.com";
        var invitation = invite(email);
        if (path.startsWith("/welcome")) {
            return invitation.secret();
        }
        signIn.accept(invitation, PASSWORD);
        if (path.startsWith("/reset")) {
            resets.ask(EmailAddress.parse(email), UUID.randomUUID().toString());
            engine.run(answerPasswordReset);
            return mail.link(email).replaceFirst(".*/", "");
        }
        if (path.startsWith("/email")) {
            var identity = directory.identityOf(email).orElseThrow().id();
            var person =
                    signIn.actor(acme.firm().id(), identity, Practices.SITTING).orElseThrow();
            changes.ask(person, EmailAddress.parse("new-" + email), PASSWORD);
            return mail.link(email).replaceFirst(".*/", "");
        }
        return "A".repeat(32);
    }

    private Token invite(String email) {
        return members.add(
                acme.actor(),
                new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.ATTORNEY));
    }

    private MockHttpSession settingUp() {
        var session = new MockHttpSession();
        var email = UUID.randomUUID() + "@example.com";
        signIn.accept(invite(email), PASSWORD);
        password(session, email);
        sealed = found(SEALED, setUpPage(session));
        return session;
    }

    private MockHttpSession asked() {
        var session = new MockHttpSession();
        var email = UUID.randomUUID() + "@example.com";
        signIn.accept(invite(email), PASSWORD);
        password(session, email);
        String page = setUpPage(session);
        web.perform(post("/second-factor/new")
                .session(session)
                .with(csrf())
                .param("sealed", found(SEALED, page))
                .param("code", new Phone(found(SECRET, page)).code(clock.instant())));
        var later = new MockHttpSession();
        password(later, email);
        return later;
    }

    private void password(MockHttpSession session, String email) {
        web.perform(post("/sign-in")
                .session(session)
                .with(fromSomewhereNew())
                .with(csrf())
                .param("email", email)
                .param("password", PASSWORD)
                .param("firm", ""));
    }

    private String setUpPage(MockHttpSession session) {
        return ClientBrowser.body(web.perform(get("/second-factor/new").session(session)));
    }

    /** What fails at one address counts together, also over several runs. */
    private static RequestPostProcessor fromSomewhereNew() {
        return request -> {
            request.setRemoteAddr(UUID.randomUUID().toString());
            return request;
        };
    }

    private static RequestPostProcessor in(MockHttpSession session) {
        return request -> {
            request.setSession(session);
            return request;
        };
    }

    private static RequestPostProcessor with(Cookie cookie) {
        return request -> {
            request.setCookies(cookie);
            return request;
        };
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError(page);
        }
        return matcher.group(1);
    }
}
