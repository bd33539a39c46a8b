package org.fingerpost.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.kagkarlsson.scheduler.task.Task;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.outbox.PersonalMail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Statements;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A firm signs up, from the form by way of a real mail server to its first admin's password. */
@TestPropertySource(properties = "fingerpost.sign-up=true")
class SignUpsTest extends PortalTest {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static final String PASSWORD = "three quiet herons";

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

    @DynamicPropertySource
    static void aMailServer(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add(
                "fingerpost.smtp-url",
                () -> "smtp://127.0.0.1:" + SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void somebody() {
        var random = UUID.randomUUID();
        firm = "Núñez " + random.toString().substring(0, 8);
        email = random + "@example.com";
        from = "2001:db8:%x:%x::7".formatted(random.getMostSignificantBits() & 0xffff, random.hashCode() & 0xffff);
    }

    @Test
    void theLinkInTheMailFoundsTheFirmAndItsAdminChoosesAPassword() throws Exception {
        assertThat(page(get("/login"))).contains("href=\"/sign-up\"");
        assertThat(ask(email)).contains("mailbox", email);
        engine.run(answerSignUp);
        engine.run(sendPersonalLetter);
        String link = linkInTheMail();
        assertThat(page(get(link))).contains(firm, "(973) 555-0142", "Eastern", "Dana Whitfield", email);
        assertThat(directory.identityOf(email)).as("before the button").isEmpty();
        var founded = founded(link);
        assertThat(page(get(welcome))).contains("Welcome to " + firm, email);
        assertThat(redirect(post(welcome).param("password", PASSWORD))).isEqualTo("/login/" + founded.slug());
        assertThat(members.all(new Actor.Portal(founded.id()))).singleElement().satisfies(admin -> {
            assertThat(admin.email()).isEqualTo(email);
            assertThat(admin.role()).isEqualTo(Role.ADMIN);
        });
    }

    @Test
    void theLinkWorksOnceAndLeadsBackToThePasswordUntilThatIsChosen() {
        String link = asked(email);
        founded(link);
        assertThat(redirect(get(link))).isEqualTo(welcome);
        assertThat(redirect(post(link))).isEqualTo(welcome);
        web.perform(post(welcome).param("password", PASSWORD).with(csrf()));
        assertThat(page(get(link))).contains("does not work any more");
        assertThat(page(post(link))).contains("does not work any more");
        assertThat(signIn.firmsOf(directory.identityOf(email).orElseThrow().id()))
                .hasSize(1);
    }

    @Test
    void afterTwentyFourHoursTheLinkFoundsNothing() {
        String link = asked(email);
        clock.set(START.plus(Duration.ofHours(24)));
        assertThat(page(get(link))).contains("does not work any more");
        assertThat(page(post(link))).contains("does not work any more");
        assertThat(directory.identityOf(email)).isEmpty();
        clock.set(START.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(page(get(link))).contains(firm);
    }

    @Test
    void whoHasAnAccountIsAnsweredTheSameAndToldByMailHowToSignIn() {
        var known = known();
        var pages = new String[2];
        var ofKnown = Statements.during(() -> pages[0] = ask(known));
        var ofNew = Statements.during(() -> pages[1] = ask(email));
        assertThat(pages[0].replace(known, "")).isEqualTo(pages[1].replace(email, ""));
        assertThat(ofKnown).isEqualTo(ofNew).noneMatch(sql -> sql.contains("identity"));
        engine.run(answerSignUp);
        assertThat(mail.to(known))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("has an account here already", "http://localhost:8080/login", "/sign-up/"));
        assertThat(mail.to(email).getFirst().body()).doesNotContain("already");
    }

    @Test
    void whoHasAnAccountAddsTheirNewFirmWithThePasswordTheyHave() {
        var known = known();
        founded(asked(known));
        assertThat(page(post(welcome).param("password", "four louder geese"))).contains("aria-invalid");
        web.perform(post(welcome).param("password", PASSWORD).with(csrf()));
        assertThat(signIn.firmsOf(directory.identityOf(known).orElseThrow().id()))
                .hasSize(2);
    }

    @Test
    void nothingThatSomebodyTypedIsMailed() {
        asked(email);
        assertThat(mail.to(email).getFirst().body()).doesNotContain(firm, "Dana");
    }

    @Test
    void eachRefusalStandsAtItsFieldAndNothingTypedIsLost() {
        String page = page(form(Map.of(
                "firm", " ", "phone", "call me", "zone", "Mars/Olympus", "name", "Dana", "email", "dana at example")));
        assertThat(page)
                .contains("id=\"firm-problem\"", "id=\"phone-problem\"", "id=\"zone-problem\"", "id=\"email-problem\"")
                .contains("value=\"call me\"", "value=\"Dana\"", "value=\"dana at example\"")
                .doesNotContain("id=\"name-problem\"");
        String another = page(form(with("phone", "call me")));
        assertThat(another).contains("<option value=\"America/New_York\" selected=\"selected\">");
        engine.run(answerSignUp);
        assertThat(mail.to(email)).isEmpty();
    }

    @Test
    void anAddressIsMadeOfTheNameAndIsNobodyElses() {
        firm = "Abernathy, Villanueva & Papadopoulos " + UUID.randomUUID();
        String first = founded(asked(email)).slug();
        assertThat(first).startsWith("abernathy-villanueva").hasSizeLessThan(29);
        email = UUID.randomUUID() + "@example.com";
        assertThat(founded(asked(email)).slug()).isNotEqualTo(first).matches("abernathy-villanueva-\\d+");
    }

    @Test
    void beyondThreeAnHourForOneMailboxNoMoreIsSentWhichTheAskerIsNotTold() {
        var answers = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            answers.add(ask(email));
        }
        assertThat(answers).containsOnly(answers.getFirst());
        engine.run(answerSignUp);
        assertThat(mail.to(email)).hasSize(3);
    }

    @Test
    void beyondTenAnHourFromOneAddressAndThirtyFromItsNetworkNoneIsTaken() {
        assertThat(tries(11)).last().asString().contains("too many tries", "value=\"" + firm);
        String network = from.replaceFirst("::7$", "");
        from = network + "::8";
        tries(10);
        from = network + "::9";
        assertThat(tries(10)).last().asString().contains("mailbox");
        from = network + "::a";
        assertThat(ask(email)).contains("too many tries");
    }

    @Test
    void thePagesTellNobodyTheirAddress() {
        for (String path : List.of("/sign-up", "/sign-up/x")) {
            assertThat(web.perform(get(path))).headers().hasValue("Referrer-Policy", "no-referrer");
        }
    }

    private List<String> tries(int times) {
        var answers = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            answers.add(ask(UUID.randomUUID() + "@example.com"));
        }
        return answers;
    }

    private String asked(String address) {
        ask(address);
        engine.run(answerSignUp);
        return link(mail.to(address).getLast().body());
    }

    private String ask(String address) {
        return page(form(with("email", address)));
    }

    private Map<String, String> with(String field, String value) {
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

    private MockHttpServletRequestBuilder form(Map<String, String> typed) {
        var form = post("/sign-up").with(this::from);
        typed.forEach((field, value) -> form.param(field, value));
        return form;
    }

    private MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(from);
        return request;
    }

    private String page(MockHttpServletRequestBuilder asked) {
        byte[] bytes = web.perform(asked.with(csrf())).getResponse().getContentAsByteArray();
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String redirect(MockHttpServletRequestBuilder asked) {
        return String.valueOf(web.perform(asked.with(csrf())).getResponse().getRedirectedUrl());
    }

    private String known() {
        var known = UUID.randomUUID() + "@example.com";
        var entry = new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(known), Role.STAFF);
        signIn.accept(members.add(practices.found("Acme Law").actor(), entry), PASSWORD);
        return known;
    }

    /** What pressing the button of the link's page founds; its admin is led on to the invitation. */
    private Firm founded(String link) {
        welcome = redirect(post(link));
        var token = new Token(welcome.replaceFirst("/welcome/", ""));
        return firms.get(signIn.invitation(token).orElseThrow().firm());
    }

    private String linkInTheMail() throws Exception {
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(email)) {
                return link(GreenMailUtil.getBody(message).replace("=\r\n", ""));
            }
        }
        throw new AssertionError("No mail came");
    }

    private static String link(String body) {
        return body.replaceFirst("(?s).*?http://localhost:8080(/sign-up/[\\w-]+).*", "$1");
    }
}
