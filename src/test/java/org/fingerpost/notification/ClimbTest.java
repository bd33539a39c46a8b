package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fingerpost.matter.MatterId;
import org.fingerpost.notification.AlertRepository.Raised;
import org.fingerpost.tenancy.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an alert waits for an acknowledgement. */
class ClimbTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final AlertPolicy POLICY = AlertPolicy.byDefault(AlertKind.TOOL_CLOSES);

    @ParameterizedTest
    @CsvSource({"NORMAL, 1440", "URGENT, 120", "LAST_RESORT, 30"})
    void theMoreUrgentTheShorterItWaits(AlertLevel level, long minutes) {
        assertThat(wait(level, NOW.plus(Duration.ofDays(30)))).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(wait(level, null)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void aFirmThatWaitsLessWaitsLessForUrgentOnesToo() {
        var quick = new AlertPolicy(
                AlertKind.TOOL_CLOSES, POLICY.offsets(), true, false, false, true, Duration.ofMinutes(20));
        assertThat(Climb.waitOf(alert(AlertLevel.URGENT, null), quick, NOW)).isEqualTo(Duration.ofMinutes(20));
        assertThat(Climb.waitOf(alert(AlertLevel.LAST_RESORT, null), quick, NOW))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 360, 600, 3600, 86_400})
    void everyStepIsTakenBeforeTheDeadline(long secondsLeft) {
        for (var level : AlertLevel.values()) {
            var due = NOW.plusSeconds(secondsLeft);
            var at = NOW;
            for (int step = 0; step < Climb.LAST; step++) {
                at = at.plus(Climb.waitOf(alert(level, due), POLICY, at));
                assertThat(at).as(level + ", step " + step).isBefore(due);
            }
        }
    }

    @Test
    void ofWhatIsOverItWaitsAsThePolicySays() {
        assertThat(wait(AlertLevel.NORMAL, NOW)).isEqualTo(POLICY.climbsAfter());
        assertThat(wait(AlertLevel.NORMAL, NOW.minusSeconds(60))).isEqualTo(POLICY.climbsAfter());
    }

    private static Duration wait(AlertLevel level, @Nullable Instant dueAt) {
        return Climb.waitOf(alert(level, dueAt), POLICY, NOW);
    }

    private static Raised alert(AlertLevel level, @Nullable Instant dueAt) {
        return new Raised(
                new AlertId(UUID.randomUUID()),
                AlertKind.TOOL_CLOSES,
                level,
                new MatterId(UUID.randomUUID()),
                null,
                null,
                dueAt,
                new MemberId(UUID.randomUUID()),
                null,
                null,
                0,
                null,
                null);
    }
}
