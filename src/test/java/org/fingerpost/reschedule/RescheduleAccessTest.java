package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.LocalDate;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may prepare a request, who may record it as made, and who can have made it. */
class RescheduleAccessTest extends PortalTest {
    private static final Draft COMPLETE =
            new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.PHONE, "SR-1");

    @Autowired
    Reschedules reschedules;

    @Autowired
    Reviews reviews;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentOnDecember14() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        appointment = acme.appointment(matter, DECEMBER_14);
    }

    @Test
    void staffPrepareAndDoNotSubmit() {
        var staff = practices.colleague(acme, Role.STAFF);
        var id = reschedules.start(staff, appointment);
        reviews.warnings(staff, id)
                .forEach(one -> reviews.acknowledge(staff, id, one.finding().messageKey()));
        reschedules.save(staff, id, COMPLETE);
        assertRefused(
                "permission.missing", () -> reschedules.submit(staff, id, COMPLETE, Asked.by(staff.member(), START)));
        reschedules.submit(acme.actor(), id, COMPLETE, Asked.by(acme.actor().member(), START));
        assertRefused("permission.missing", () -> reschedules.refuse(staff, id, ""));
        assertRefused("permission.missing", () -> reschedules.withdraw(staff, id, ""));
        assertRefused("permission.missing", () -> reschedules.submit(staff, id, COMPLETE, Practice.byClient(START)));
        var notice =
                acme.notice(matter, JANUARY_5).dated(LocalDate.of(2026, 11, 20)).read();
        assertRefused("permission.missing", () -> reschedules.grant(staff, id, notice, ""));
    }

    @Test
    void anotherFirmsRequestIsNotFound() {
        var id = acme.draft(appointment);
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> reschedules.start(rival, appointment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reschedules.get(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reschedules.save(rival, id, COMPLETE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reschedules.submit(rival, id, COMPLETE, Asked.by(rival.member(), START)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reschedules.withdraw(rival, id, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reschedules.discard(rival, id)).isInstanceOf(NotFound.class);
        assertThat(reschedules.of(rival, appointment)).isEmpty();
        assertThat(state(id)).isEqualTo(RescheduleState.DRAFT);
    }

    @Test
    void neitherStaffNorAnotherFirmsPersonCanHaveAsked() {
        var id = acme.draft(appointment);
        var rival = practices.found("Rival Law").actor();
        assertRefused(
                "reschedule.by.unknown",
                () -> reschedules.submit(acme.actor(), id, COMPLETE, Asked.by(rival.member(), START)));
        var staff = practices.colleague(acme, Role.STAFF);
        assertRefused(
                "reschedule.by.unknown",
                () -> reschedules.submit(acme.actor(), id, COMPLETE, Asked.by(staff.member(), START)));
    }

    @Test
    void aClientWhoAskedThemselvesIsNobodyOfTheFirm() {
        var id = acme.draft(appointment);
        reschedules.submit(acme.actor(), id, COMPLETE, Practice.byClient(START));
        assertThat(reschedules.get(acme.actor(), id).submission()).isEqualTo(new Submission(null, null, START, START));
    }

    @Test
    void aClientDoesNotUseTheRepresentativesAccount() {
        var id = acme.draft(appointment);
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery", Channel.REPRESENTATIVE_ACCOUNT, "");
        assertRefused(
                "reschedule.by.representative",
                () -> reschedules.submit(acme.actor(), id, draft, Practice.byClient(START)));
    }

    private RescheduleState state(RescheduleId id) {
        return reschedules.get(acme.actor(), id).state();
    }
}
