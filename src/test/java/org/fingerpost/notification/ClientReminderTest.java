package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
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
        var entry = acme.entry("Ana María Reyes", language, form);
        return acme.matters()
                .open(
                        acme.actor(),
                        new MatterEntry(
                                entry.clientName(),
                                email == null ? null : EmailAddress.parse(email),
                                null,
                                language,
                                entry.receiptNumber(),
                                form,
                                entry.aNumber(),
                                acme.actor().member(),
                                null));
    }
}
