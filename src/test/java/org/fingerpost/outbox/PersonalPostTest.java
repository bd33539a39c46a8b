package org.fingerpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import org.fingerpost.platform.Jobs;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.platform.mail.Mailers;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.vault.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PersonalPostTest extends SmtpTest {
    @Autowired
    AccountDirectory directory;

    @Autowired
    MasterKey master;

    @Autowired
    Jobs jobs;

    @Autowired
    PersonalMail mail;

    PersonalLetter letter;

    @BeforeEach
    void aLetter() {
        var to = UUID.randomUUID() + "@example.com";
        letter = new PersonalLetter(to, "Choose a password", "Here:\n\nhttp://localhost:8080/reset/abc");
    }

    @Test
    void aLetterArrivesOnceAndIsThenForgotten() throws Exception {
        var post = post(Mailers.to(port));
        database.beside(() -> put(post));
        send(post);
        send(post);
        assertThat(server.getReceivedMessages()).filteredOn(this::isMine).hasSize(1);
        assertThat(mail.to(letter.to())).isEmpty();
    }

    @Test
    void itWaitsForAMailServerThatIsAwayAndIsGivenUpAfterADay() {
        database.beside(() -> put(post(Mailers.withoutServer())));
        send(post(Mailers.withoutServer()));
        send(post(Mailers.to(1)));
        assertThat(mail.to(letter.to())).containsExactly(letter);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        send(post(Mailers.to(port)));
        assertThat(server.getReceivedMessages()).filteredOn(this::isMine).isEmpty();
        assertThat(mail.to(letter.to())).isEmpty();
    }

    @Test
    void whatIsWrittenInATransactionThatFailsIsNeverSent() {
        try {
            database.beside(() -> {
                put(post(Mailers.to(port)));
                throw new IllegalStateException("planted");
            });
        } catch (IllegalStateException planted) {
            assertThat(planted).hasMessage("planted");
        }
        assertThat(mail.to(letter.to())).isEmpty();
    }

    @Test
    void itTellsNothingOfItself() {
        assertThat(letter.toString()).doesNotContain("reset", "@");
    }

    private boolean put(PersonalPost post) {
        post.put(letter);
        return true;
    }

    private void send(PersonalPost post) {
        engine.run(new OutboxJobs().sendPersonalLetter(post));
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
    }

    private boolean isMine(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(letter.to());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonalPost post(Mailer mailer) {
        return new PersonalPost(directory, master, html, mailer, jobs, clock);
    }
}
