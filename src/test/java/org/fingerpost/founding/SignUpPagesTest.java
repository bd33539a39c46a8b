package org.fingerpost.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.NaughtyStrings;
import org.junit.jupiter.api.Test;

/** What the form says and keeps, and how often it is taken. */
class SignUpPagesTest extends SignUpTest {
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

    @Test
    void whateverIsTypedIsAnsweredAndStaysTyped() {
        for (var field : List.of("firm", "phone", "zone", "name", "email")) {
            for (String naughty : NaughtyStrings.part(field.length(), 12)) {
                var answer = web.perform(form(with(field, naughty)).with(csrf()));
                assertThat(answer)
                        .as(field + " " + NaughtyStrings.name(naughty))
                        .hasStatusOk();
                assertThat(NaughtyStrings.isMarkupIn(ClientBrowser.body(answer)))
                        .isFalse();
            }
        }
    }
}
