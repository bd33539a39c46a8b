package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Duration;
import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request must have, and until when, with the rule that says so. The appointment is at 8 AM in Newark. */
class SubmissionRulesTest extends PortalTest {
    private static final Instant APPOINTMENT = Instant.parse("2026-12-14T13:00:00Z");
    private static final Instant TWELVE_HOURS_BEFORE = APPOINTMENT.minus(Duration.ofHours(12));
    private static final Instant FRIDAY_8_PM = Instant.parse("2026-12-12T01:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-12-12T15:00:00Z");

    @Autowired
    Reschedules reschedules;

    Practice acme;
    MatterId matter;
    AppointmentId appointment;

    @BeforeEach
    void anAppointmentOnAMonday() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Form.I_485);
        appointment = acme.appointment(matter, DECEMBER_14);
    }

    @Test
    void aReasonIsNeeded() {
        assertRefused("R3", "reschedule.reason.missing", new Draft(null, "Surgery", Channel.PHONE, ""), START);
    }

    @Test
    void eachReasonIsExplained() {
        for (var reason : RescheduleReason.values()) {
            var silent = new Draft(reason, " ", Channel.PHONE, "");
            assertRefused("R3", "reschedule.statement.missing", silent, START);
        }
    }

    @Test
    void aChannelIsNeeded() {
        assertRefused(
                null, "reschedule.channel.missing", new Draft(RescheduleReason.OTHER, "Surgery", null, ""), START);
    }

    @Test
    void aRequestIsRecordedAfterItWasMade() {
        assertRefused(null, "reschedule.at.future", by(Channel.PHONE), START.plus(Duration.ofMinutes(3)));
        submit(by(Channel.PHONE), START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void aRequestIsNotOlderThanItsNotice() {
        assertRefused(null, "reschedule.at.beforeNotice", by(Channel.PHONE), Instant.parse("2026-11-08T09:59:00Z"));
    }

    @Test
    void theOnlineToolClosesTwelveHoursBefore() {
        clock.set(APPOINTMENT);
        submit(by(Channel.CLIENT_ACCOUNT), TWELVE_HOURS_BEFORE);
        appointment = acme.appointment(acme.matter("Li Wei", Form.I_485), DECEMBER_14);
        assertRefused(
                "R5", "uscis.channel.tool.twelveHours", by(Channel.CLIENT_ACCOUNT), TWELVE_HOURS_BEFORE.plusSeconds(1));
        assertRefused(
                "R5",
                "uscis.channel.tool.twelveHours",
                by(Channel.REPRESENTATIVE_ACCOUNT),
                TWELVE_HOURS_BEFORE.plusSeconds(1));
    }

    @Test
    void afterTwoReschedulesOnlyThePhoneIsLeft() {
        var moved = acme.matter("Li Wei", Form.I_485);
        appointment = acme.appointment(moved, acme.notice(moved, DECEMBER_14).movedBefore(2));
        assertRefused("R5", "uscis.channel.tool.reschedules", by(Channel.CLIENT_ACCOUNT), START);
        assertRefused(null, "reschedule.approval.missing", by(Channel.PHONE), START);
        approve(by(Channel.PHONE));
        submit(by(Channel.PHONE), START);
    }

    @Test
    void theOnlineToolTurnsSomeFormsAway() {
        appointment = acme.appointment(acme.matter("Li Wei", Form.I_600A), DECEMBER_14);
        assertRefused("R6", "uscis.channel.tool.form", by(Channel.REPRESENTATIVE_ACCOUNT), START);
        submit(by(Channel.PHONE), START);
    }

    @Test
    void thePhoneIsAnsweredInItsHoursOnly() {
        clock.set(APPOINTMENT.minusSeconds(60));
        assertRefused(
                "R8",
                "uscis.channel.phone.closed",
                by(Channel.PHONE),
                Instant.parse("2026-12-11T03:00:00Z")); // Thursday, 10 PM
        assertRefused("R8", "uscis.channel.phone.overToolOpen", by(Channel.PHONE), SATURDAY);
        submit(by(Channel.PHONE), FRIDAY_8_PM);
    }

    @Test
    void fromTheAppointmentOnNoRequestIsTimely() {
        acme.draft(appointment);
        clock.set(APPOINTMENT);
        assertRefused("R1", "uscis.channel.phone.late", by(Channel.PHONE), APPOINTMENT);
        assertRefused("R7", "uscis.channel.tool.late", by(Channel.CLIENT_ACCOUNT), APPOINTMENT);
    }

    @Test
    void aTimelyRequestMayBeBegunAndRecordedAfterwards() {
        clock.set(APPOINTMENT.plus(Duration.ofDays(1)));
        acme.draft(appointment);
        submit(by(Channel.PHONE), FRIDAY_8_PM);
    }

    @Test
    void whatIsRefusedLeavesTheDraftAsItWas() {
        var id = acme.draft(appointment);
        var kept = new Draft(RescheduleReason.TRAVEL, "Tickets", null, "");
        reschedules.save(acme.actor(), id, kept);
        assertRefused("R3", "reschedule.statement.missing", new Draft(RescheduleReason.OTHER, "", null, ""), START);
        assertThat(reschedules.get(acme.actor(), id).draft()).isEqualTo(kept);
    }

    private void assertRefused(@Nullable String rule, String key, Draft draft, Instant at) {
        var refusal = catchThrowableOfType(Refusal.class, () -> submit(draft, at));
        assertThat(refusal).as(key).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.rule().orElse(null)).isEqualTo(rule);
    }

    private void submit(Draft draft, Instant at) {
        var id = reschedules.of(acme.actor(), appointment).stream()
                .findFirst()
                .map(Reschedule::id)
                .orElseGet(this::begunEarlier);
        reschedules.submit(acme.actor(), id, draft, Asked.by(acme.actor().member(), at));
    }

    /** A third request needs an attorney (R11). */
    private void approve(Draft draft) {
        var id = reschedules.of(acme.actor(), appointment).getFirst().id();
        reschedules.save(acme.actor(), id, draft);
        acme.reviews().approve(acme.actor(), id, draft);
    }

    /** Begun at a time at which nothing was late yet. */
    private RescheduleId begunEarlier() {
        var now = clock.instant();
        clock.set(START);
        var id = acme.draft(appointment);
        clock.set(now);
        return id;
    }

    private static Draft by(Channel channel) {
        return new Draft(RescheduleReason.ILLNESS, "Surgery on that day", channel, "");
    }
}
