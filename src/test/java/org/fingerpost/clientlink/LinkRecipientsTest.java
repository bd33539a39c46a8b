package org.fingerpost.clientlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Token;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For whom a link is, how long it opens, how it is mailed, and when the portal closes it. */
class LinkRecipientsTest extends PortalTest {
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");

    @Autowired
    ClientLinks links;

    @Autowired
    LinkPolicies policies;

    @Autowired
    Mailbox mailbox;

    Practice acme;
    MatterId matter;

    @BeforeEach
    void aMatter() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
    }

    @Test
    void eachPersonsLinkIsClosedForItself() {
        var client = links.create(acme.actor(), matter);
        var aunt = links.create(acme.actor(), matter, of(LinkRecipient.OTHER, " Aunt Rosa ", null));
        assertThat(links.of(acme.actor(), matter))
                .extracting(ClientLink::name)
                .containsExactlyInAnyOrder("", "Aunt Rosa");
        var id = links.of(acme.actor(), matter).stream()
                .filter(link -> link.recipient() == LinkRecipient.OTHER)
                .findFirst()
                .orElseThrow()
                .id();
        links.revoke(acme.actor(), id);
        assertThat(opens(aunt)).isFalse();
        assertThat(opens(client)).isTrue();
    }

    @Test
    void anotherRecipientHasANameAndACodeAnAddress() {
        refused("links.name.invalid", () -> of(LinkRecipient.OTHER, "  ", null));
        refused("links.email.missing", () -> new NewLink(LinkRecipient.CLIENT, "", null, SecondStep.EMAIL_CODE, ""));
        refused(
                "links.passphrase.invalid",
                () -> new NewLink(LinkRecipient.CLIENT, "", null, SecondStep.PASSPHRASE, "short"));
        refused(
                "uscis.date.unreadable",
                () -> new NewLink(LinkRecipient.CLIENT, "", null, SecondStep.BIRTH_DATE, "last year"));
    }

    @Test
    void itOpensForSixtyDaysAfterTheLastAppointmentAndFollowsIt() {
        var token = links.create(acme.actor(), matter);
        acme.appointment(matter, DECEMBER_14);
        assertThat(until()).isEqualTo(APPOINTMENT.plus(Duration.ofDays(60)));
        acme.appointment(matter, JANUARY_5);
        assertThat(until()).isEqualTo(Instant.parse("2027-01-05T18:00:00Z").plus(Duration.ofDays(60)));
        clock.set(until().minusSeconds(1));
        assertThat(opens(token)).isTrue();
        clock.set(until());
        assertThat(opens(token)).isFalse();
    }

    @Test
    void oneMadeAfterTheLastAppointmentCountsFromItsDay() {
        acme.appointment(matter, DECEMBER_14);
        clock.set(APPOINTMENT.plus(Duration.ofDays(100)));
        links.create(acme.actor(), matter);
        assertThat(until()).isEqualTo(APPOINTMENT.plus(Duration.ofDays(160)));
    }

    @Test
    void theFirmsPolicyHoldsForLinksThatAreOut() {
        links.create(acme.actor(), matter);
        policies.change(acme.actor(), new LinkPolicy(10, 20, 7));
        assertThat(until()).isEqualTo(START.plus(Duration.ofDays(20)));
        acme.appointment(matter, DECEMBER_14);
        assertThat(until()).isEqualTo(APPOINTMENT.plus(Duration.ofDays(10)));
        refused("linkPolicy.range", () -> new LinkPolicy(60, 181, 7));
        refused("linkPolicy.range", () -> new LinkPolicy(0, 180, 7));
        var staff = practices.colleague(acme, Role.STAFF);
        assertThat(policies.get(staff)).isEqualTo(new LinkPolicy(10, 20, 7));
        refused("permission.missing", () -> policies.change(staff, LinkPolicy.BY_DEFAULT));
    }

    @Test
    void aLetterCarriesTheLinkSealedAndNoWordOfTheCase() {
        var token = links.create(acme.actor(), matter, of(LinkRecipient.SPOUSE, "", "luis@example.com"));
        links.mail(acme.actor(), token);
        links.mail(acme.actor(), token);
        assertThat(mailbox.of(acme, "link/")).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("luis@example.com");
            assertThat(letter.subject()).isEqualTo("Su página privada de Acme Law");
            assertThat(letter.body())
                    .contains("[secret]", "(973) 555-0142")
                    .doesNotContain(token.secret(), "Ana", "Reyes", "USCIS", "I-485", "cita");
        });
        assertThat(mailbox.secrets(acme, "link/")).containsExactly("http://localhost:8080/s/" + token.secret());
    }

    @Test
    void aLinkWithoutAnAddressAnotherFirmsAndAClosedOneAreNotMailed() {
        var bare = links.create(acme.actor(), matter);
        refused("links.email.missing", () -> links.mail(acme.actor(), bare));
        var token = links.create(acme.actor(), matter, of(LinkRecipient.SPOUSE, "", "luis@example.com"));
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> links.mail(rival, token)).hasMessageNotContaining(token.secret());
        links.of(acme.actor(), matter).forEach(link -> links.revoke(acme.actor(), link.id()));
        refused("links.closed", () -> links.mail(acme.actor(), token));
        assertThat(mailbox.of(acme, "link/")).isEmpty();
    }

    @Test
    void whenTheContactMustBecomeSafeOpenLinksAreClosedAndOneMadeOnPurposeStays() {
        var before = links.create(acme.actor(), matter);
        note(Set.of(SpecialCase.MINOR));
        assertThat(opens(before)).isTrue();
        note(Set.of(SpecialCase.SAFE_CONTACT));
        assertThat(opens(before)).isFalse();
        assertThat(links.of(acme.actor(), matter)).singleElement().matches(ClientLink::closedForSafety);
        var onPurpose = links.create(acme.actor(), matter);
        note(Set.of(SpecialCase.SAFE_CONTACT, SpecialCase.MINOR));
        assertThat(opens(onPurpose)).isTrue();
    }

    @Test
    void nothingIsMailedWhereTheContactMustBeSafe() {
        var safe = acme.matter("Ana María Reyes", Form.I_918);
        refused(
                "links.email.safeContact",
                () -> links.create(acme.actor(), safe, of(LinkRecipient.CLIENT, "", "ana@example.com")));
    }

    private Instant until() {
        return links.of(acme.actor(), matter).getFirst().expiresAt();
    }

    private boolean opens(Token token) {
        return ClientBrowser.status(links, token) instanceof Opening.Open<?>;
    }

    private void note(Set<SpecialCase> cases) {
        acme.matters().setCircumstances(acme.actor(), matter, new Circumstances(cases, null, null, null, null));
    }

    private static NewLink of(LinkRecipient recipient, String name, @Nullable String email) {
        return new NewLink(recipient, name, email == null ? null : EmailAddress.parse(email), SecondStep.NONE, "");
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
