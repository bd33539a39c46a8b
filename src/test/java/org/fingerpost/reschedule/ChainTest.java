package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.reschedule.RescheduleState.GRANTED;
import static org.fingerpost.reschedule.RescheduleState.REFUSED;
import static org.fingerpost.reschedule.RescheduleState.SUBMITTED;
import static org.fingerpost.reschedule.RescheduleState.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.appointment.SupportCenter;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Ids;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ZipCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The attempts of one appointment's history, without a database. */
class ChainTest {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final MatterId MATTER = Ids.next(MatterId::new);

    private final List<Appointment> all = new ArrayList<>();
    private final List<Reschedule> requests = new ArrayList<>();
    private final Appointment first = appointment(1, null);

    @Test
    void attemptsAreCountedOverAllThatTookThePlaceOfOneAnother() {
        var second = appointment(2, first);
        var third = appointment(3, second);
        asked(3, second, GRANTED, third);
        asked(1, first, REFUSED, null);
        asked(2, first, GRANTED, second);
        for (var one : all) {
            assertThat(told(one)).containsExactly("1 REFUSED 1", "2 GRANTED 1 to 2", "3 GRANTED 2 to 3");
        }
    }

    @Test
    void aDraftThatWasDiscardedIsNoAttemptAndOneTakenBackIs() {
        asked(null, first, WITHDRAWN, null);
        asked(1, first, WITHDRAWN, null);
        asked(2, first, SUBMITTED, null);
        assertThat(told(first)).containsExactly("1 WITHDRAWN 1", "2 SUBMITTED 1");
    }

    @Test
    void aCorrectionIsNoAttemptAndItsDateIsTheOneShown() {
        var corrected = appointment(2, first);
        var given = appointment(3, corrected);
        var givenRight = appointment(4, given);
        asked(1, first, REFUSED, null);
        asked(2, corrected, GRANTED, given);
        assertThat(told(givenRight)).containsExactly("1 REFUSED 2", "2 GRANTED 2 to 4");
        assertThat(told(first)).isEqualTo(told(givenRight));
    }

    @Test
    void anAppointmentThatTookNoOnesPlaceHasAHistoryOfItsOwn() {
        var other = appointment(9, null);
        asked(1, first, REFUSED, null);
        asked(2, other, REFUSED, null);
        assertThat(told(other)).containsExactly("1 REFUSED 9");
    }

    @Test
    void anAccommodationIsAskedForBesideThem() {
        requests.add(request(RequestKind.ACCOMMODATION, 1, first, REFUSED, null));
        requests.add(request(RequestKind.RESCUE, 2, first, REFUSED, null));
        assertThat(told(first)).containsExactly("1 REFUSED 1");
    }

    /** Number, outcome, and the days in December. */
    private List<String> told(Appointment one) {
        var chain = new Chain(all, one.id());
        var ofChain = requests.stream()
                .filter(request -> chain.ids().contains(request.appointment()))
                .toList();
        return chain.attempts(ofChain).stream()
                .map(attempt -> attempt.number() + " " + attempt.request().state() + " " + day(attempt.about())
                        + (attempt.given() == null ? "" : " to " + day(attempt.given())))
                .toList();
    }

    private static int day(Appointment one) {
        return one.localTime().getDayOfMonth();
    }

    private void asked(@Nullable Integer hour, Appointment about, RescheduleState state, @Nullable Appointment given) {
        requests.add(request(RequestKind.RESCHEDULE, hour, about, state, given));
    }

    private static Reschedule request(
            RequestKind kind,
            @Nullable Integer hour,
            Appointment about,
            RescheduleState state,
            @Nullable Appointment given) {
        var at = hour == null ? null : NOON.plusSeconds(3600L * hour);
        return new Reschedule(
                Ids.next(RescheduleId::new),
                kind,
                about.id(),
                state,
                Draft.EMPTY,
                "Dana Whitfield",
                NOON,
                null,
                at == null ? null : new Submission(null, null, at, at),
                null,
                null,
                null,
                given == null ? null : given.id());
    }

    private Appointment appointment(int day, @Nullable Appointment supersedes) {
        var local = LocalDateTime.of(2026, 12, day, 8, 0);
        var one = new Appointment(
                Ids.next(AppointmentId::new),
                MATTER,
                "Li Wei",
                Form.I_485,
                List.of(Practice.receipt()),
                new SupportCenter("USCIS Newark ASC", "285 N Broad St", "Newark", "NJ", new ZipCode("07102")),
                local,
                NEW_YORK,
                local.atZone(NEW_YORK).toInstant(),
                BiometricsCode.THREE,
                LocalDate.of(2026, 11, 9),
                null,
                0,
                AppointmentState.SCHEDULED,
                supersedes == null ? null : supersedes.id(),
                null,
                Set.of(),
                null);
        all.add(one);
        return one;
    }
}
