package org.fingerpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.db.Tables.MESSAGE;
import static org.fingerpost.testing.MovableClock.START;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.Practice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What arrives of a letter, part by part. */
class LetterTest extends SmtpTest {
    private static final String LINK = "https://portal.example.com/x?a=1&b=2";
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Reunión\r\nEND:VCALENDAR\r\n";

    @Test
    void aLetterIsTheSameAsTextAndAsHtml() throws MessagingException, IOException {
        put(letterOf(colleague(), "Hello <Dana>,\n\nplease look now:\n" + LINK + "\n\nGrüße\nFingerpost"));
        deliver();
        assertThat(received().getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) received().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(text(parts.getBodyPart(0))).contains("Hello <Dana>,", LINK, "Grüße");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(text(parts.getBodyPart(1)))
                .contains("<html lang=\"en\">", "<p>Hello &lt;Dana&gt;,</p>", "Grüße<br>Fingerpost")
                .contains("<a class=\"button\" href=\"https://portal.example.com/x?a=1&amp;b=2\">Open this page</a>");
    }

    @Test
    void htmlFetchesNothingFromElsewhere() throws MessagingException, IOException {
        put(letterOf(colleague(), "Look:\n" + LINK));
        deliver();
        var parts = (MimeMultipart) received().getContent();
        assertThat(text(parts.getBodyPart(1)))
                .doesNotContain("src=", "<link", "@import", "url(", "<script", "style=\"");
    }

    @Test
    void aClientReadsTheirOwnLanguage() throws MessagingException, IOException {
        put(letterOf(client(Language.ES), "Hola:\n" + LINK));
        deliver();
        var parts = (MimeMultipart) received().getContent();
        assertThat(text(parts.getBodyPart(1))).contains("<html lang=\"es\">", ">Abrir esta página</a>");
        assertThat(received().getAllRecipients()).extracting(Object::toString).containsExactly("ana@example.com");
    }

    @Test
    void arabicGoesFromRightToLeft() throws MessagingException, IOException {
        put(letterOf(client(Language.AR), "مرحبًا"));
        deliver();
        var parts = (MimeMultipart) received().getContent();
        assertThat(text(parts.getBodyPart(1))).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void theHeadSaysThatItIsAutomaticAndWhichMessageItIs() throws MessagingException {
        put(letterOf(colleague(), "Hello"));
        var id = outbox.notSent(acme.actor()).getFirst().id();
        deliver();
        assertThat(received().getSubject()).isEqualTo("Subject, señora");
        assertThat(received().getMessageID()).isEqualTo("<" + id.value() + "@fingerpost>");
        assertThat(received().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aSecretIsSealedUntilTheLetterLeavesAndForgottenAfterwards() throws MessagingException, IOException {
        var to = new Recipient.BesideClient(client(Language.EN).client(), "luis@example.com");
        put(new Letter(
                to,
                "link/1",
                "Hello",
                "Open it:\n\n" + Letter.SECRET,
                Optional.empty(),
                Optional.empty(),
                START,
                Optional.of("http://localhost:8080/s/a-secret")));
        database.run(acme.actor(), scope -> outbox.readdress(scope, to.client(), "somebody@else.example.com"));
        assertThat(secret()).isNotNull().doesNotContain("a-secret");
        deliver();
        assertThat(words(received()))
                .contains("http://localhost:8080/s/a-secret")
                .doesNotContain(Letter.SECRET);
        assertThat(received().getAllRecipients()[0]).hasToString("luis@example.com");
        assertThat(secret()).isNull();
    }

    private @Nullable String secret() {
        return database.in(
                        acme.actor(),
                        scope -> Optional.ofNullable(scope.sql()
                                .select(MESSAGE.SECRET)
                                .from(MESSAGE)
                                .where(scope.owns(MESSAGE.FIRM_ID))
                                .fetchSingle(MESSAGE.SECRET)))
                .orElse(null);
    }

    @Test
    void onlyALetterThatCanBeEndedSaysHow() throws MessagingException {
        put(letterOf(colleague(), "Hello"));
        put(new Letter(
                colleague(), "digest/1", "Today", "Hello", Optional.of("/digest/stop/x"), Optional.empty(), START));
        deliver();
        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            if (mail.getSubject().equals("Today")) {
                assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<http://localhost:8080/digest/stop/x>");
            } else {
                assertThat(mail.getHeader("List-Unsubscribe")).isNull();
            }
        });
    }

    @Test
    void aCalendarFindsItsEntryAmongTheAlternativesAndAttached() throws MessagingException, IOException {
        put(new Letter(
                client(Language.ES),
                "invite/1/2",
                "Invitation",
                "Hola",
                Optional.empty(),
                Optional.of(new CalendarPart("REQUEST", CALENDAR)),
                START));
        deliver();
        assertThat(received().getContentType()).startsWith("multipart/mixed");
        var both = (MimeMultipart) received().getContent();
        var alternatives = (MimeMultipart) both.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(3);
        var entry = alternatives.getBodyPart(2);
        assertThat(entry.getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(text(entry)).isEqualTo(CALENDAR);
        var file = both.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(text(file)).isEqualTo(CALENDAR);
    }

    @Test
    void aLetterOfAnAlertOrADateTellsNothingOfTheCase() throws MessagingException, IOException {
        acme.submitted(acme.appointment(acme.matter("Ana María Reyes", Language.ES), Practice.DECEMBER_14), START);
        due.raiseAlerts(acme.firm().id());
        deliver();
        assertThat(subjects())
                .containsExactlyInAnyOrder("Fingerpost: a date for your calendar", "Fingerpost: news of a request");
        for (var mail : server.getReceivedMessages()) {
            assertThat(words(mail))
                    .contains("Hello Dana Whitfield", "http://localhost:8080/")
                    .doesNotContain("Reyes", "Ana", "IOE", "I-485", "Newark", "Surgery");
        }
    }

    private List<String> subjects() throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    /** All that a reader finds in it, its parts decoded. */
    private static String words(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof MimeMultipart parts)) {
            return text(part);
        }
        var words = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            words.append(words(parts.getBodyPart(i)));
        }
        return words.toString();
    }

    private static Letter letterOf(Recipient to, String body) {
        return new Letter(to, "test/1", "Subject, señora", body, Optional.empty(), Optional.empty(), START);
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
