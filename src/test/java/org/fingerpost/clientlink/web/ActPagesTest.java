package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.util.List;
import java.util.regex.Pattern;
import org.fingerpost.matter.Language;
import org.fingerpost.report.ReportPaper;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client tells, over the web: a page that says what will happen, a form, and a page that says it arrived. */
class ActPagesTest extends AVisitor {
    @Test
    void iWillBeThere() {
        assertThat(html("/status"))
                .contains("I will be there", "Tell us if you can go.", "By Monday, December 7, 2026");
        assertThat(html(visit + "/will-go")).contains("Press the button", "Monday, December 14, 2026");
        assertThat(leadsTo(send(visit + "/will-go"))).isEqualTo(visit + "/will-go/sent");
        assertThat(html(visit + "/will-go/sent"))
                .contains("It arrived", "Acme Law got this on Nov 23, 2026", "(Eastern Standard Time)");
        assertThat(html("/status"))
                .contains("You told us that you will be there.")
                .doesNotContain("Tell us if you can go.");
    }

    @Test
    void iCannotGoInThreeStepsEachKept() {
        assertThat(leadsTo(send(visit + "/cannot-go", "reason", "ILLNESS", "words", "Fever <b>& pain</b>")))
                .isEqualTo(visit + "/cannot-go/papers");
        assertThat(html("/status")).contains("It is not sent yet.", visit + "/cannot-go");
        assertThat(leadsTo(upload(visit + "/cannot-go/papers", "letter.jpg", Papers.jpeg(40, 30))))
                .isEqualTo(visit + "/cannot-go/papers");
        assertThat(html(visit + "/cannot-go/papers")).contains("letter.jpg", "Take out letter.jpg");
        assertThat(html(visit + "/cannot-go"))
                .contains("Fever &lt;b&gt;&amp; pain&lt;/b&gt;", "value=\"ILLNESS\" checked");
        assertThat(html(visit + "/cannot-go/check")).contains("Fever &lt;b&gt;", "I am sick", "letter.jpg");
        assertThat(sent()).isEmpty();
        assertThat(leadsTo(send(visit + "/cannot-go/check"))).isEqualTo(visit + "/cannot-go/sent");
        assertThat(leadsTo(send(visit + "/cannot-go/check"))).isEqualTo(visit + "/cannot-go/sent");
        assertThat(html(visit + "/cannot-go/sent")).contains("Your appointment still stands.");
        assertThat(sent()).singleElement().satisfies(report -> {
            assertThat(report.telling().words().words()).isEqualTo("Fever <b>& pain</b>");
            assertThat(report.papers()).extracting(ReportPaper::fileName).containsExactly("letter.jpg");
        });
    }

    @Test
    void aPaperIsTakenOut() {
        send(visit + "/cannot-go", "reason", "TRAVEL");
        upload(visit + "/cannot-go/papers", "ticket.pdf", Papers.pdf(1));
        var paper = Pattern.compile("name=\"remove\" value=\"([^\"]+)\"").matcher(html(visit + "/cannot-go/papers"));
        assertThat(paper.find()).isTrue();
        send(visit + "/cannot-go/papers", "remove", paper.group(1));
        assertThat(html(visit + "/cannot-go/papers")).doesNotContain("ticket.pdf");
    }

    @Test
    void iWasThereIsForAfterwardsWithAPhotoOfTheStamp() {
        var early = web.perform(get(visit + "/was-there").cookie(cookie));
        assertThat(early).hasStatus(409);
        assertThat(ClientBrowser.body(early)).contains("Please tell us after you were there.");
        clock.set(AFTERWARDS);
        reopen();
        assertThat(html("/status")).contains("Tell us if you were there.", visit + "/was-there");
        assertThat(leadsTo(upload(visit + "/was-there", "stamp.png", Papers.png(30, 30))))
                .isEqualTo(visit + "/was-there/sent");
        assertThat(sent().getFirst().papers()).extracting(ReportPaper::fileName).containsExactly("stamp.png");
        assertThat(ClientBrowser.body(web.perform(get(visit + "/cannot-go").cookie(cookie))))
                .contains("Please call us today");
    }

    @Test
    void myAddressChangedAsItWasTyped() {
        send("/status/address", "words", "12 Oak St, Apt 3\nNewark, NJ 07102");
        assertThat(sent().getFirst().telling().words().words()).isEqualTo("12 Oak St, Apt 3\nNewark, NJ 07102");
        assertThat(html("/status/address/sent")).contains("You told us your new address.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"will-go", "cannot-go", "was-there"})
    void scannersThatLookDoNothing(String act) {
        for (String path :
                List.of(visit + "/" + act, visit + "/" + act + "/sent", "/status/address", "/status/print")) {
            web.perform(get(path).cookie(cookie));
            web.perform(head(path).cookie(cookie));
        }
        assertThat(sent()).isEmpty();
        assertThat(html("/status")).doesNotContain("It is not sent yet.");
    }

    @Test
    void anotherFirmsAppointmentLeadsBackAndTellsNothing() {
        var rival = practices.found("Rival Law");
        var theirs = rival.appointment(rival.matter("Li Wei", Language.EN), DECEMBER_14);
        for (String id : List.of(theirs.value().toString(), "00000000-0000-0000-0000-000000000000", "x")) {
            String path = "/status/visits/" + id + "/will-go";
            assertThat(leadsTo(web.perform(get(path).cookie(cookie)))).isEqualTo("/status");
            assertThat(leadsTo(send(path))).isEqualTo("/status");
            assertThat(web.perform(
                            get("/status/visits/" + id + "/appointment.ics").cookie(cookie)))
                    .hasStatus(404);
        }
        assertThat(sent()).isEmpty();
    }
}
