package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.tenancy.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertPolicyTest {
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @EnumSource
    void everyKindOfDeadlineHasAnAlertAndAPolicyWithAMoment(DeadlineKind deadline) {
        var kind = AlertKind.of(deadline);
        assertThat(kind.isAhead()).isTrue();
        assertThat(AlertPolicy.byDefault(kind).offsets().all()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void untilAFirmSaysOtherwiseTheResponsiblePersonIsToldByEmail(AlertKind kind) {
        var policy = AlertPolicy.byDefault(kind);
        assertThat(policy.toResponsible()).isTrue();
        assertThat(policy.byEmail()).isTrue();
        assertThat(policy.toSecondWatcher()).isEqualTo(!kind.isAhead());
        assertThat(policy.climbsAfter()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "TOOL_CLOSES, '3 days, 1 day, 4 hours'",
        "LAST_PHONE_MOMENT, '3 days, 1 day, 3 hours'",
        "APPOINTMENT, '7 days, 1 day'",
        "CLIENT_CONFIRMATION, '2 days, when due'",
        "EVIDENCE, '1 day, when due'",
        "NEW_NOTICE, when due",
        "CALL_BACK, when due",
        "STAMP, when due",
        "STATUS_CHANGE, when due",
        "NOTICE, when due",
        "RESCUE, '14 days, 7 days, 3 days, 1 day'",
        "HEARING, '60 days, 30 days, 14 days, 1 day'",
        "BIOMETRICS_EXPIRY, '60 days, 14 days'",
        "OWN, '3 days, 1 day, 3 hours'"
    })
    void theMomentsByDefault(AlertKind kind, String words) {
        assertThat(AlertPolicy.byDefault(kind).offsets().words()).isEqualTo(words);
    }

    @Test
    void aPolicyTellsSomebody() {
        refused("policy.nobody", AlertKind.STAMP, Offsets.of(DAY), false, DAY);
    }

    @Test
    void onlyWhatIsAheadHasMoments() {
        refused("policy.offsets.empty", AlertKind.STAMP, Offsets.NONE, true, DAY);
        refused("policy.offsets.empty", AlertKind.RESCHEDULE_GRANTED, Offsets.of(DAY), true, DAY);
    }

    @Test
    void itWaitsFiveMinutesAtLeastAndTwoWeeksAtMost() {
        refused("policy.climb.range", AlertKind.STAMP, Offsets.of(DAY), true, Duration.ofSeconds(299));
        refused("policy.climb.range", AlertKind.STAMP, Offsets.of(DAY), true, Duration.ofHours(337));
    }

    private static void refused(String key, AlertKind kind, Offsets offsets, boolean toAdmins, Duration climbs) {
        assertThatThrownBy(() -> new AlertPolicy(kind, offsets, false, false, toAdmins, true, climbs))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
