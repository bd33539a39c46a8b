package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.matter.MatterId;
import org.fingerpost.outbox.NotSent;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When a client is asked to call. The firm waits for their word from December 5, 8 AM. */
class ClientReminderTest extends PortalTest {
    private static final Instant DECEMBER_5 = Instant.parse("2026-12-05T13:00:00Z");

    @Autowired
    Policies policies;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DueJobs jobs;

    Practice acme;

    @BeforeEach
    void aFirm() {
        acme = practices.found("Acme Law");
    }

    @Test
    void theClientIsAskedToCallInTheirLanguageWithoutAFactOfTheCase() {
        remind(true);
        var matter = matter(Language.ES, "ana@example.com", Form.I_485);
        assertThat(reminders(matter)).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("ana@example.com");
            assertThat(letter.to()).isNull();
            assertThat(letter.subject()).isEqualTo("Un mensaje de Acme Law");
            assertThat(letter.body()).contains("Llámenos", "(973) 555-0142").doesNotContain("Ana", "Newark", "IOE");
            assertThat(letter.calendar()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageNamesTheFirmAndItsNumber(Language language) {
        remind(true);
        var matter = matter(language, "ana@example.com", Form.I_485);
        assertThat(reminders(matter))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("Acme Law", "(973) 555-0142")
                        .doesNotContain("{", "client.mail"));
    }

    @Test
    void unlessTheFirmWantsItNoClientIsWrittenTo() {
        assertThat(reminders(matter(Language.EN, "ana@example.com", Form.I_485)))
                .isEmpty();
    }

    @Test
    void whoHasNoAddressIsNotWrittenTo() {
        remind(true);
        assertThat(reminders(matter(Language.EN, null, Form.I_485))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecialCase.class,
            names = {"SAFE_CONTACT", "ATTORNEY_FIRST"})
    void whoseContactMustBeSafeOrWhoTalksToTheAttorneyFirstIsNotWrittenTo(SpecialCase special) {
        remind(true);
        var matter = matter(Language.EN, "ana@example.com", Form.I_485);
        acme.matters()
                .setCircumstances(acme.actor(), matter, new Circumstances(Set.of(special), null, null, null, null));
        assertThat(reminders(matter)).isEmpty();
    }

    @Test
    void aProtectedFormIsEnoughForThat() {
        remind(true);
        assertThat(reminders(matter(Language.EN, "ana@example.com", Form.I_918)))
                .isEmpty();
    }

    @Test
    void inQuietHoursItWaitsUntilTheyEndOnTheClientsClock() {
        policies.change(acme.actor(), new ContactPolicy(LocalTime.of(7, 0), LocalTime.of(12, 0), true));
        assertThat(reminders(matter(Language.EN, "ana@example.com", Form.I_485)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.notBefore()).isEqualTo(Instant.parse("2026-12-05T17:00:00Z")));
    }

    @Test
    void aLetterThatWaitsIsNotSentOnceTheContactMustBeSafe() {
        var matter = waiting();
        acme.matters()
                .setCircumstances(
                        acme.actor(),
                        matter,
                        new Circumstances(Set.of(SpecialCase.SAFE_CONTACT), null, null, null, null));
        assertThat(onTheirWay()).isEmpty();
    }

    @Test
    void norOnceAProtectedMatterOfTheSameClientIsOpened() {
        var matter = waiting();
        acme.matters().openFurther(acme.actor(), matter, entry("ana@example.com", Practice.receipt(), Form.I_918));
        assertThat(onTheirWay()).isEmpty();
        clock.set(Instant.parse("2026-12-07T18:00:00Z"));
        jobs.raiseAlerts(acme.firm().id());
        assertThat(mailbox.of(acme, "reminder/")).hasSize(1);
    }

    @Test
    void norOnceTheFirmHasTheClientsWord() {
        var matter = waiting();
        var wanted = deadlines.of(acme.actor(), matter).stream()
                .filter(one -> one.kind() == DeadlineKind.CLIENT_CONFIRMATION)
                .findFirst()
                .orElseThrow();
        deadlines.meet(acme.actor(), wanted.id(), "");
        assertThat(onTheirWay()).isEmpty();
    }

    @Test
    void aLetterThatWaitsFollowsTheClientsAddress() {
        var matter = waiting();
        var known = acme.matters().get(acme.actor(), matter);
        acme.matters().change(acme.actor(), matter, entry("new@example.com", known.receiptNumber(), Form.I_485));
        assertThat(onTheirWay()).containsExactly("new@example.com");
    }

    private MatterId waiting() {
        policies.change(acme.actor(), new ContactPolicy(LocalTime.of(7, 0), LocalTime.of(12, 0), true));
        var matter = matter(Language.EN, "ana@example.com", Form.I_485);
        assertThat(reminders(matter)).hasSize(1);
        clock.set(DECEMBER_5.plus(Duration.ofHours(4)));
        assertThat(onTheirWay()).hasSize(1);
        return matter;
    }

    private List<String> onTheirWay() {
        return outbox.notSent(acme.actor()).stream()
                .map(NotSent::address)
                .filter(List.of("ana@example.com", "new@example.com")::contains)
                .toList();
    }

    private void remind(boolean clients) {
        policies.change(acme.actor(), new ContactPolicy(LocalTime.of(20, 0), LocalTime.of(8, 0), clients));
    }

    private List<Mailbox.Written> reminders(MatterId matter) {
        acme.appointment(matter, DECEMBER_14);
        clock.set(DECEMBER_5);
        jobs.raiseAlerts(acme.firm().id());
        return mailbox.of(acme, "reminder/");
    }

    private MatterId matter(Language language, @Nullable String email, Form form) {
        return acme.matters().open(acme.actor(), entry(language, email, Practice.receipt(), form));
    }

    private MatterEntry entry(String email, ReceiptNumber receipt, Form form) {
        return entry(Language.EN, email, receipt, form);
    }

    private MatterEntry entry(Language language, @Nullable String email, ReceiptNumber receipt, Form form) {
        return new MatterEntry(
                PersonName.parse("Ana María Reyes"),
                email == null ? null : EmailAddress.parse(email),
                null,
                language,
                receipt,
                form,
                null,
                acme.actor().member(),
                null);
    }
}
