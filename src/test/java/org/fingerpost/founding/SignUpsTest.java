package org.fingerpost.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Statements;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.Test;

/** A firm signs up, from the form by way of a real mail server to its first admin's password. */
class SignUpsTest extends SignUpTest {
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
    void anAddressIsMadeOfTheNameAndIsNobodyElses() {
        firm = "Abernathy, Villanueva & Papadopoulos " + UUID.randomUUID();
        String first = founded(asked(email)).slug();
        assertThat(first).startsWith("abernathy-villanueva").hasSizeLessThan(29);
        email = UUID.randomUUID() + "@example.com";
        assertThat(founded(asked(email)).slug()).isNotEqualTo(first).matches("abernathy-villanueva-\\d+");
    }

    private String known() {
        var known = UUID.randomUUID() + "@example.com";
        var entry = new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(known), Role.STAFF);
        signIn.accept(members.add(practices.found("Acme Law").actor(), entry), PASSWORD);
        return known;
    }

    private String linkInTheMail() throws Exception {
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(email)) {
                return link(GreenMailUtil.getBody(message).replace("=\r\n", ""));
            }
        }
        throw new AssertionError("No mail came");
    }
}
