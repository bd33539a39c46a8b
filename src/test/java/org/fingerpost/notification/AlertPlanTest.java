package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.notification.AlertLevel.LAST_RESORT;
import static org.fingerpost.notification.AlertLevel.NORMAL;
import static org.fingerpost.notification.AlertLevel.URGENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fingerpost.notification.AlertPlan.Moment;
import org.junit.jupiter.api.Test;

/** At which moments a deadline is told of, and how urgently. */
class AlertPlanTest {
    private static final Instant DUE = Instant.parse("2026-12-14T13:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Offsets OFFSETS = Offsets.of(DAY.multipliedBy(3), DAY, HOUR);

    @Test
    void theCloserTheMoreUrgentAndTheLastOneReachesEveryone() {
        assertThat(plan(AlertKind.TOOL_CLOSES, DUE.minus(DAY.multipliedBy(10))))
                .containsExactly(
                        new Moment(DUE.minus(DAY.multipliedBy(3)), NORMAL),
                        new Moment(DUE.minus(DAY), URGENT),
                        new Moment(DUE.minus(HOUR), LAST_RESORT));
    }

    @Test
    void whatCanBePutRightIsNeverTheLastResort() {
        assertThat(plan(AlertKind.NEW_NOTICE, DUE.minus(DAY.multipliedBy(10))))
                .extracting(Moment::level)
                .containsExactly(NORMAL, URGENT, URGENT);
        assertThat(plan(AlertKind.STAMP, DUE.minus(DAY.multipliedBy(10))))
                .extracting(Moment::level)
                .containsOnly(NORMAL);
    }

    @Test
    void howeverEarlyAFirmWantsItsLastAlertItIsTheLastResort() {
        var early = Offsets.of(Duration.ofDays(14), Duration.ofDays(7));
        assertThat(AlertPlan.of(AlertKind.RESCUE, DUE, early, DUE.minus(Duration.ofDays(30))))
                .extracting(Moment::level)
                .containsExactly(NORMAL, LAST_RESORT);
    }

    @Test
    void momentsThatHavePassedAreToldOnceNow() {
        var now = DUE.minus(Duration.ofHours(20));
        assertThat(plan(AlertKind.TOOL_CLOSES, now))
                .containsExactly(new Moment(now, URGENT), new Moment(DUE.minus(HOUR), LAST_RESORT));
    }

    @Test
    void ifAllHavePassedTheOneNowIsTheLastResort() {
        var now = DUE.minusSeconds(60);
        assertThat(plan(AlertKind.TOOL_CLOSES, now)).containsExactly(new Moment(now, LAST_RESORT));
        assertThat(plan(AlertKind.TOOL_CLOSES, DUE)).containsExactly(new Moment(DUE, LAST_RESORT));
    }

    @Test
    void aMomentThatIsNowIsToldOnce() {
        assertThat(plan(AlertKind.TOOL_CLOSES, DUE.minus(DAY)))
                .extracting(Moment::at)
                .containsExactly(DUE.minus(DAY), DUE.minus(HOUR));
    }

    @Test
    void ofWhatIsOverNobodyIsTold() {
        assertThat(plan(AlertKind.TOOL_CLOSES, DUE.plusSeconds(1))).isEmpty();
    }

    @Test
    void silenceIsToldAtTheMomentItself() {
        assertThat(AlertPlan.of(AlertKind.NEW_NOTICE, DUE, Offsets.of(Duration.ZERO), DUE.minus(DAY)))
                .containsExactly(new Moment(DUE, URGENT));
    }

    @Test
    void whatWasRecordedIsUrgentButForTheComparisonOfDates() {
        assertThat(AlertPlan.atOnce(AlertKind.APPOINTMENT_RECORDED)).isEqualTo(NORMAL);
        assertThat(AlertPlan.atOnce(AlertKind.RESCHEDULE_REFUSED)).isEqualTo(URGENT);
    }

    private static List<Moment> plan(AlertKind kind, Instant now) {
        return AlertPlan.of(kind, DUE, OFFSETS, now);
    }
}
