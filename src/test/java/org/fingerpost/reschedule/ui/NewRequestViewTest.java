package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.Approval;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** Which appointment is to be moved, and what the firm wants before USCIS is asked. */
class NewRequestViewTest extends ViewTest {

    @Test
    void upcomingAppointmentsLeadIntoTheFlow() {
        var soon = practice.appointment(practice.matter("Ana Reyes", Language.ES), Practice.DECEMBER_14);
        open("reschedules/new");
        assertThat(page()).contains("Ana Reyes", "Mon, Dec 14, 2026, 8:00 AM EST", "Sun, Dec 13, 2026, 8:00 PM EST");
        assertThat(links()).contains("/rules/R5");
        press("newRequest.start");
        var request = practice.reschedules().of(practice.actor(), soon).getFirst();
        assertThat(path()).isEqualTo("reschedules/" + request.id().value() + "/ask/reason");
    }

    @Test
    void aDraftIsGoneOnWithAndARequestUnderWayIsShown() {
        var draft = practice.draft(practice.appointment(practice.matter("Ana", Language.ES), Practice.DECEMBER_14));
        var sent = practice.submitted(
                practice.appointment(practice.matter("Ben", Language.EN), Practice.JANUARY_5), clock.instant());
        open("reschedules/new");
        assertThat(page()).contains("Go on with the draft", "USCIS was asked");
        assertThat(links()).contains("/reschedules/" + draft.value(), "/reschedules/" + sent.value());
        practice.reschedules().discard(practice.actor(), draft);
        open("");
        open("reschedules/new");
        assertThat(page()).contains(Texts.text("newRequest.start")).doesNotContain("Go on with the draft");
    }

    @Test
    void theListIsSearchedAndTellsWhenNothingFits() {
        practice.appointment(practice.matter("Ana Reyes", Language.ES), Practice.DECEMBER_14);
        practice.appointment(practice.matter("Ben Okafor", Language.EN), Practice.JANUARY_5);
        open("reschedules/new?q=okafor");
        assertThat(page()).contains("Ben Okafor").doesNotContain("Ana Reyes");
        type("appointments.search", "reyes");
        assertThat(path()).isEqualTo("reschedules/new?q=reyes");
        open("reschedules/new?q=nobody");
        assertThat(page()).contains("No upcoming appointment fits");
    }

    @Test
    void neitherPastAppointmentsNorAnotherFirmsAreOffered() {
        practice.appointment(practice.matter("Ana Reyes", Language.ES), Practice.DECEMBER_14);
        var rival = practices.found("Rival Law");
        rival.appointment(rival.matter("Ada Secret", Language.EN), Practice.JANUARY_5);
        clock.set(Instant.parse("2026-12-15T13:00:00Z"));
        open("reschedules/new");
        assertThat(page()).contains("No upcoming appointment fits").doesNotContain("Ana Reyes", "Ada Secret");
    }

    @Test
    void anAdminSetsWhenAnAttorneyApprovesAndOthersReadIt() {
        open("settings/requests");
        this.<Approval.Policy>choice("requestPolicy.approval").setValue(Approval.Policy.ALWAYS);
        press("form.save");
        assertThat(practice.reviews().policy(practice.actor())).isEqualTo(Approval.Policy.ALWAYS);
        signIn(practices.colleague(practice, Role.ATTORNEY));
        open("");
        open("settings/requests");
        assertThat(this.<Approval.Policy>choice("requestPolicy.approval").getValue())
                .isEqualTo(Approval.Policy.ALWAYS);
        assertThat(choice("requestPolicy.approval").isReadOnly()).isTrue();
        assertThat(page()).contains("A firm admin can change it");
    }
}
