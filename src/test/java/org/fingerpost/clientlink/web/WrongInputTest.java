package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import org.fingerpost.document.Upload;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a form is said at its field, and nothing that was typed is lost. */
class WrongInputTest extends AVisitor {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NOPE", "illness", "ILLNESS'--"})
    void aReasonThatIsNoneIsAskedForAndTheWordsStay(String reason) {
        var page = send(visit + "/cannot-go", "reason", reason, "words", "My words");
        assertThat(page).hasStatus(422);
        assertThat(ClientBrowser.body(page))
                .contains("Please choose one.", "aria-invalid=\"true\"", ">My words</textarea>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table x; --",
                "\u202eabc",
                "😀",
                "{0} {{7*7}} ${1+1} #{x}",
                "%00%s"
            })
    void naughtyStringsAreWords(String words) {
        send("/status/address", "words", words);
        assertThat(sent().getFirst().telling().words().words()).isEqualTo(words.strip());
        send(visit + "/cannot-go", "reason", "OTHER", "words", words);
        assertThat(html(visit + "/cannot-go/check")).doesNotContain("<script>");
    }

    @Test
    void whatIsTooLongIsShownBackWhole() {
        String words = "w".repeat(4001);
        var page = send(visit + "/cannot-go", "reason", "ILLNESS", "words", words);
        assertThat(page).hasStatus(422);
        assertThat(ClientBrowser.body(page)).contains("4,001 letters long. Please use 4,000", words);
        assertThat(send("/status/address", "words", "x".repeat(301))).hasStatus(422);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aFileThatCannotBeTakenIsNamedAndNothingIsLost() {
        send(visit + "/cannot-go", "reason", "ILLNESS", "words", "Fever");
        upload(visit + "/cannot-go/papers", "letter.pdf", Papers.pdf(1));
        var page = upload(
                visit + "/cannot-go/papers", "run.exe", "MZ\u0000".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page).hasStatus(422);
        assertThat(ClientBrowser.body(page)).contains("We cannot open run.exe.", "letter.pdf");
        var large = upload(visit + "/cannot-go/papers", "huge.pdf", new byte[Upload.LARGEST + 1]);
        assertThat(ClientBrowser.body(large)).contains("huge.pdf is too big. Please send a file of 25 MB or less.");
        assertThat(html(visit + "/cannot-go/check")).contains("Fever", "letter.pdf");
    }

    @Test
    void aLinkRevokedInTheMiddleShowsTheWordsBack() {
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        var page = web.perform(post(visit + "/cannot-go")
                .cookie(cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", token)
                .param("reason", "ILLNESS")
                .param("words", "All that I wrote"));
        assertThat(page).hasStatus(410);
        assertThat(ClientBrowser.body(page))
                .contains("did not reach us", "All that I wrote", "(973)\u00a0555\u20110142");
    }

    @Test
    void aVisitThatEndedInTheMiddleShowsTheWordsBackButNeverAnotherSites() {
        clock.set(clock.instant().plus(Duration.ofHours(13)));
        var words = post("/status/address").cookie(cookie).param("_csrf", token).param("words", "All that I wrote");
        assertThat(ClientBrowser.body(web.perform(words.header("Sec-Fetch-Site", "same-origin"))))
                .contains("All that I wrote");
        var foreign =
                post("/status/address").cookie(cookie).param("_csrf", token).param("words", "Send money");
        assertThat(ClientBrowser.body(web.perform(foreign.header("Sec-Fetch-Site", "cross-site"))))
                .doesNotContain("Send money");
        assertThat(sent()).isEmpty();
    }
}
