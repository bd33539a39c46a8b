package org.fingerpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.MovableClock.START;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.fingerpost.tenancy.Operations;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the jobs' engine last ran, as every node knows it. */
class EnginePulseTest extends PortalTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Autowired
    Operations operations;

    @Autowired
    EnginePulse pulse;

    @Autowired
    Task<Void> leaveASign;

    @Autowired
    Engine engine;

    @BeforeEach
    void theEngineRuns() {
        engine.once(leaveASign);
    }

    @Test
    void theLastRunIsKnownToEveryNode() {
        clock.set(START.plusSeconds(40));
        engine.once(leaveASign);
        clock.set(START.plusSeconds(60));
        assertThat(pulse.lastRun()).contains(START.plusSeconds(40));
        assertThat(new EnginePulse(operations, clock).lastRun()).contains(START.plusSeconds(40));
    }

    @Test
    void afterFiveMinutesOfSilenceItIsStalled() {
        clock.set(START.plus(FIVE_MINUTES));
        assertThat(pulse.stalled()).isFalse();
        clock.set(START.plus(FIVE_MINUTES).plusMillis(1));
        assertThat(pulse.stalled()).isTrue();
        assertThat(pulse.silentSince()).isEqualTo(START);
        engine.once(leaveASign);
        assertThat(pulse.stalled()).isFalse();
    }

    @Test
    void aNodeThatHasJustStartedGivesTheEngineItsTime() {
        var later = START.plus(Duration.ofDays(1));
        clock.set(later);
        var justStarted = new EnginePulse(operations, clock);
        assertThat(pulse.stalled()).isTrue();
        assertThat(justStarted.stalled()).isFalse();
        clock.set(later.plus(FIVE_MINUTES).plusMillis(1));
        assertThat(justStarted.stalled()).isTrue();
        assertThat(justStarted.silentSince()).isEqualTo(START);
    }

    @Test
    void anotherNodesFasterClockIsNoRunInTheFuture() {
        operations.notePulse(START.plusSeconds(3), "fast");
        assertThat(pulse.lastRun()).contains(START);
    }
}
