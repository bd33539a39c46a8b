package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import org.fingerpost.tenancy.Refusal;
import org.junit.jupiter.api.Test;

/** What holds for every appointment, tried on thousands of them; the seeds are fixed, so a failure repeats. */
class ChannelClockPropertiesTest {

    private static final int TRIES = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aChannelIsOfferedExactlyWhenItIsNotRefused() {
        tryOut(7, (times, now) -> {
            for (var channel : Channel.values()) {
                assertThat(times.openAt(now).contains(channel)).isEqualTo(!refuses(times, channel, now));
            }
        });
    }

    // The same rules once more, written down plainly and apart from the code under test.
    @Test
    void theOfferFollowsTheRulebook() {
        tryOut(8, (times, now) -> {
            var left = Duration.between(now, times.appointment());
            boolean toolWorks = times.tool() instanceof OnlineTool.OpenUntil;
            boolean timely = left.isPositive();
            boolean online = toolWorks && left.compareTo(Duration.ofHours(12)) >= 0;
            assertThat(times.openAt(now).contains(Channel.CLIENT_ACCOUNT)).isEqualTo(online);
            assertThat(times.openAt(now).contains(Channel.REPRESENTATIVE_ACCOUNT))
                    .isEqualTo(online);
            assertThat(times.openAt(now).contains(Channel.PHONE)).isEqualTo(timely && ContactCenter.staffedAt(now));
        });
    }

    @Test
    void theLastPhoneMomentIsStaffedAndBeforeTheAppointment() {
        tryOut(9, (times, now) -> {
            assertThat(times.lastPhoneMoment()).isBefore(times.appointment());
            assertThat(times.openAt(times.lastPhoneMoment())).contains(Channel.PHONE);
        });
    }

    @Test
    void aLaterAppointmentNeverClosesEarlier() {
        var random = new Random(10);
        tryOut(10, (times, now) -> {
            var later = ChannelClock.of(times.appointment().plusSeconds(random.nextLong(400_000)), 0, Form.I_485);
            var same = ChannelClock.of(times.appointment(), 0, Form.I_485);
            assertThat(later.lastPhoneMoment()).isAfterOrEqualTo(same.lastPhoneMoment());
            assertThat(later.lastChance()).isAfterOrEqualTo(same.lastChance());
        });
    }

    @Test
    void atTheLastChanceSomethingIsOpenAndAMinuteLaterNothingEverIs() {
        tryOut(11, (times, now) -> {
            var last = times.lastChance();
            assertThat(last).isBefore(times.appointment());
            assertThat(times.openAt(last)).isNotEmpty();
            var after = last.plus(MINUTE);
            assertThat(times.openAt(after)).isEmpty();
            assertThat(times.openAt(now.isAfter(after) ? now : after.plusSeconds(now.getEpochSecond() % 99_999)))
                    .isEmpty();
        });
    }

    @Test
    void everyRefusalNamesARuleAndReadsAsAFinishedSentence() {
        tryOut(
                12,
                (times, now) -> Arrays.stream(Channel.values())
                        .filter(channel -> refuses(times, channel, now))
                        .map(channel -> Texts.refusal(() -> times.requireOpen(channel, now)))
                        .filter(refusal -> now.getEpochSecond() % 100 == 0)
                        .forEach(refusal -> {
                            assertThat(refusal.rule().orElseThrow()).matches("R[15678]");
                            assertThat(Texts.read(refusal)).endsWith(".").doesNotContain("{");
                        }));
    }

    private static boolean refuses(ChannelTimes times, Channel channel, Instant now) {
        try {
            times.requireOpen(channel, now);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }

    // Appointments on whole minutes, as notices have them; "now" mostly in the last days before, some after.
    private static void tryOut(int seed, BiConsumer<ChannelTimes, Instant> property) {
        var random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            var appointment = Instant.ofEpochSecond(60 * random.nextLong(28_400_000L, 32_500_000L));
            var form = Form.values()[random.nextInt(Form.values().length)];
            var now = appointment.minusSeconds(random.nextLong(-40_000, 500_000));
            property.accept(ChannelClock.of(appointment, random.nextInt(4), form), now);
        }
    }
}
