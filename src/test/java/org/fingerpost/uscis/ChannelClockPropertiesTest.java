package org.fingerpost.uscis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import org.fingerpost.tenancy.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every appointment, tried on made-up ones; a failure is shrunk to the smallest that fails. */
@Domain(ChannelClockPropertiesTest.Appointments.class)
@Domain(DomainContext.Global.class)
class ChannelClockPropertiesTest {
    private static final int A_WEEK = 7 * 24 * 3600;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ClockLines CLOCK = new ClockLines(ZipZones.load());

    /** Appointments on whole minutes, as notices have them, over the years that a notice’s date may have. */
    static class Appointments extends DomainContextBase {
        private static final LocalDateTime FIRST = LocalDateTime.of(1991, 1, 1, 0, 0);
        private static final LocalDateTime LAST = LocalDateTime.of(2100, 12, 31, 23, 59);

        @Provide
        Arbitrary<ChannelTimes> times() {
            return Combinators.combine(appointments(), Arbitraries.integers().between(0, 3), Arbitraries.of(Form.class))
                    .as(ChannelClock::of);
        }

        // Half of them in the nights, weeks and holidays around the turn of a year and the changes of the clocks.
        private static Arbitrary<Instant> appointments() {
            var minutes =
                    Arbitraries.longs().between(0, Duration.between(FIRST, LAST).toMinutes());
            var any = minutes.map(FIRST::plusMinutes);
            var odd = Combinators.combine(
                            any,
                            Arbitraries.of(1, 3, 7, 11, 12),
                            Arbitraries.integers().between(1, 28))
                    .as((at, month, day) -> at.withMonth(month).withDayOfMonth(day));
            return Arbitraries.oneOf(any, odd).map(local -> local.toInstant(ZoneOffset.UTC));
        }
    }

    @Property
    void theLastPhoneMomentIsStaffedAndBeforeTheAppointment(@ForAll ChannelTimes times) {
        assertThat(times.lastPhoneMoment()).isBefore(times.appointment());
        assertThat(ContactCenter.staffedAt(times.lastPhoneMoment())).isTrue();
        assertThat(times.openAt(times.lastPhoneMoment())).contains(Channel.PHONE);
    }

    @Property
    void nobodyAnswersBetweenTheLastPhoneMomentAndTheAppointment(
            @ForAll ChannelTimes times, @ForAll @IntRange(min = 1, max = A_WEEK / 60) int minutes) {
        var later = times.lastPhoneMoment().plus(Duration.ofMinutes(minutes));
        assertThat(times.openAt(later)).doesNotContain(Channel.PHONE);
    }

    @Property
    void aLaterAppointmentNeverClosesEarlier(
            @ForAll ChannelTimes times, @ForAll @LongRange(min = 0, max = A_WEEK) long seconds) {
        var one = ChannelClock.of(times.appointment(), 0, Form.I_485);
        var later = ChannelClock.of(times.appointment().plusSeconds(seconds), 0, Form.I_485);
        assertThat(later.lastPhoneMoment()).isAfterOrEqualTo(one.lastPhoneMoment());
        assertThat(later.toolCloses().orElseThrow())
                .isAfterOrEqualTo(one.toolCloses().orElseThrow());
        assertThat(later.lastChance()).isAfterOrEqualTo(one.lastChance());
    }

    @Property
    void aChannelIsOfferedExactlyWhenNoRuleRefusesIt(
            @ForAll ChannelTimes times, @ForAll @IntRange(min = -40_000, max = A_WEEK) int before) {
        var now = times.appointment().minusSeconds(before);
        for (var channel : Channel.values()) {
            boolean refused = refuses(times, channel, now);
            assertThat(times.openAt(now).contains(channel)).isEqualTo(!refused);
            assertThat(refused || times.channels().contains(channel)).isTrue();
        }
    }

    // The same rules once more, written down plainly and apart from the code under test.
    @Property
    void theOfferFollowsTheRulebook(
            @ForAll ChannelTimes times, @ForAll @IntRange(min = -40_000, max = A_WEEK) int before) {
        var now = times.appointment().minusSeconds(before);
        boolean toolWorks = times.tool() instanceof OnlineTool.OpenUntil;
        boolean online = toolWorks && before >= 12 * 3600;
        assertThat(times.openAt(now).contains(Channel.CLIENT_ACCOUNT)).isEqualTo(online);
        assertThat(times.openAt(now).contains(Channel.REPRESENTATIVE_ACCOUNT)).isEqualTo(online);
        assertThat(times.openAt(now).contains(Channel.PHONE)).isEqualTo(before > 0 && ContactCenter.staffedAt(now));
    }

    @Property
    void atTheLastChanceSomethingIsOpenAndAMinuteLaterNothingEverIs(
            @ForAll ChannelTimes times, @ForAll @IntRange(min = 0, max = A_WEEK) int later) {
        var last = times.lastChance();
        assertThat(last).isBefore(times.appointment());
        assertThat(times.openAt(last)).isNotEmpty();
        assertThat(times.openAt(last.plus(MINUTE).plusSeconds(later))).isEmpty();
    }

    @Property
    void everyRefusalNamesARuleAndReadsAsAFinishedSentence(
            @ForAll ChannelTimes times, @ForAll @IntRange(min = -40_000, max = A_WEEK) int before) {
        var now = times.appointment().minusSeconds(before);
        Arrays.stream(Channel.values())
                .filter(channel -> refuses(times, channel, now))
                .map(channel -> Texts.refusal(() -> times.requireOpen(channel, now)))
                .forEach(refusal -> {
                    assertThat(refusal.rule().orElseThrow()).matches("R[15678]");
                    assertThat(Texts.read(refusal)).endsWith(".").doesNotContain("{");
                });
    }

    @Property
    void theCommandAnswersWithTheSameMoments(
            @ForAll ChannelTimes times, @ForAll @IntRange(min = 0, max = 3) int prior, @ForAll Form form) {
        var expected = ChannelClock.of(times.appointment(), prior, form);
        var answer = ask(times.appointment(), prior, form);
        assertThat(answer.path("appointment").stringValue())
                .isEqualTo(times.appointment().toString());
        assertThat(answer.path("toolCloses").isNull())
                .isEqualTo(expected.toolCloses().isEmpty());
        expected.toolCloses()
                .ifPresent(closes ->
                        assertThat(answer.path("toolCloses").stringValue()).isEqualTo(closes.toString()));
        assertThat(answer.path("lastPhoneMoment").stringValue())
                .isEqualTo(expected.lastPhoneMoment().toString());
        assertThat(answer.path("channels").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        expected.channels().stream().map(Channel::name).toList());
        assertThat(answer.path("rules").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(expected.rules());
    }

    /** In Puerto Rico, whose clocks are never changed, so that every time is one instant. */
    private static JsonNode ask(Instant appointment, int prior, Form form) {
        var local = appointment.atZone(ZoneId.of("America/Puerto_Rico")).toLocalDateTime();
        return JsonMapper.shared().readTree(CLOCK.answer("""
                        {"local":"%s","zone":"America/Puerto_Rico","priorReschedules":%d,"form":"%s"}""".formatted(local, prior, form.code())));
    }

    private static boolean refuses(ChannelTimes times, Channel channel, Instant now) {
        try {
            times.requireOpen(channel, now);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }
}
