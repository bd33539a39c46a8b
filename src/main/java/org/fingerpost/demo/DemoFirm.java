package org.fingerpost.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fingerpost.appointment.AppointmentFilter;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentRow;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.appointment.Notice;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.BiometricsCode;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.SpecialCase;
import org.fingerpost.uscis.ZipZones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills one firm with matters, appointments and requests, through the same use cases that people use. */
@Component
class DemoFirm {
    private static final List<Form> FORMS = List.of(
            Form.I_485, Form.I_485, Form.I_765, Form.I_90, Form.N_400, Form.I_589, Form.I_751, Form.I_131, Form.I_821);
    /** Days from now, so that some are at risk today and most are not; every ninth client has no notice yet. */
    private static final List<Integer> DAYS = List.of(
            60, 1, 2, 4, 6, 9, 12, 13, 15, 17, 19, 21, 24, 26, 27, 30, 33, 36, 40, 44, 48, 1, -3, -9, -20, -45, -70);

    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(8, 0),
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            LocalTime.of(11, 0),
            LocalTime.of(13, 0),
            LocalTime.of(14, 0));

    private final Matters matters;
    private final Appointments appointments;
    private final DemoReschedules reschedules;
    private final DemoRescues rescues;
    private final DemoHabits habits;
    private final Clock clock;
    private final ZipZones zones = ZipZones.load();

    DemoFirm(
            Matters matters,
            Appointments appointments,
            DemoReschedules reschedules,
            DemoRescues rescues,
            DemoHabits habits,
            Clock clock) {
        this.matters = matters;
        this.appointments = appointments;
        this.reschedules = reschedules;
        this.rescues = rescues;
        this.habits = habits;
        this.clock = clock;
    }

    /**
     * Answers with the last matter that has an appointment. Goes on after the client whose receipt is there already, so
     * that a start that was cut off is taken up again.
     */
    Optional<MatterId> fill(Actor.Person actor, List<Actor.Person> people, int clients, long seed) {
        var last = Optional.<MatterId>empty();
        for (int number = 1; number <= clients; number++) {
            var random = new Random(seed * 1000 + number);
            var entry = entry(
                    random, number, people.stream().map(Actor.Person::member).toList());
            if (matters.page(actor, entry.receiptNumber().value(), Optional.empty())
                    .rows()
                    .isEmpty()) {
                last = later(last, add(actor, people, entry, random, number));
            }
        }
        return last;
    }

    private static Optional<MatterId> later(Optional<MatterId> before, Optional<MatterId> now) {
        return now.isPresent() ? now : before;
    }

    /** The matter, where it has an appointment. */
    private Optional<MatterId> add(
            Actor.Person actor, List<Actor.Person> people, MatterEntry entry, RandomGenerator random, int number) {
        var matter = matters.open(actor, entry);
        if (number % 20 == 0) {
            matters.setCircumstances(actor, matter, inCourt());
        }
        if (number % 9 == 0) {
            return Optional.empty(); // filed, and no notice yet
        }
        var appointment = appointments.record(actor, matter, notice(random, actor, matter, number));
        if (number % 4 != 0) {
            habits.confirmed(actor, appointment);
        }
        reschedules.add(asking(people, entry, actor), appointment, random, number);
        close(actor, appointment, number);
        rescues.add(actor, appointment, number);
        return Optional.of(matter);
    }

    /** Who is responsible asks USCIS, where they may; else the admin. */
    private static Actor.Person asking(List<Actor.Person> people, MatterEntry entry, Actor.Person admin) {
        return people.stream()
                .filter(person -> person.member().equals(entry.responsible()))
                .filter(person -> person.may(Permission.SUBMIT_RESCHEDULES))
                .findFirst()
                .orElse(admin);
    }

    /** A matter whose client's page is worth a look: the appointment is ahead and another date was asked for. */
    Optional<MatterId> shown(Actor.Person actor) {
        var filter = new AppointmentFilter("", AppointmentFilter.Show.UPCOMING, Optional.empty());
        return appointments.page(actor, filter).rows().stream()
                .map(AppointmentRow::id)
                .filter(id -> reschedules.submitted(actor, id))
                .findFirst()
                .map(id -> appointments.get(actor, id).matter());
    }

    private void close(Actor.Person actor, AppointmentId id, int number) {
        var appointment = appointments.get(actor, id);
        if (appointment.isScheduled()
                && appointment.startsAt().isBefore(clock.instant().minus(Duration.ofDays(5)))) {
            if (number % 7 == 0) {
                appointments.missed(actor, id);
            } else {
                appointments.attended(actor, id);
                if (number % 4 != 0) {
                    habits.attended(actor, id);
                }
            }
        }
    }

    private static MatterEntry entry(RandomGenerator random, int number, List<MemberId> people) {
        var responsible = people.get(number % people.size()); // the first draw of neighbouring seeds is the same
        var person = People.any(random);
        String prefix = People.pick(random, List.of("IOE", "IOE", "IOE", "MSC", "EAC", "WAC", "LIN", "SRC"));
        return new MatterEntry(
                PersonName.parse(person.name()),
                EmailAddress.parse(person.email(number)),
                PhoneNumber.parse("212555%04d".formatted(100 + number % 100)),
                person.language(),
                ReceiptNumber.parse("%s%010d".formatted(prefix, 910_000_000L + random.nextInt(80_000_000))),
                People.pick(random, FORMS),
                number % 4 == 0 ? null : ANumber.parse("A2%08d".formatted(random.nextInt(100_000_000))),
                responsible,
                besides(responsible, people));
    }

    /** Two people watch each matter, where the firm has two. */
    private static @Nullable MemberId besides(MemberId responsible, List<MemberId> people) {
        return people.size() < 2 ? null : people.get((people.indexOf(responsible) + 1) % people.size());
    }

    private Notice notice(RandomGenerator random, Actor.Person actor, MatterId matter, int number) {
        var center = People.pick(random, Centers.ALL);
        var zone = zones.zoneOf(center.zip()).orElseThrow();
        var day = workday(LocalDate.ofInstant(clock.instant(), zone).plusDays(DAYS.get(number % DAYS.size())));
        var local = LocalDateTime.of(day, People.pick(random, TIMES));
        var noticeDate = day.minusDays(21).isBefore(today()) ? day.minusDays(21) : today().minusDays(number % 6);
        return new Notice(
                List.of(matters.get(actor, matter).receiptNumber()),
                center,
                local,
                zone,
                null,
                BiometricsCode.of(1 + random.nextInt(3)),
                noticeDate,
                number % 23 == 0 ? 2 : number % 11 == 0 ? 1 : 0,
                null);
    }

    /** A client with a hearing in six weeks, whose address the court was told and USCIS was not. */
    private Circumstances inCourt() {
        return new Circumstances(
                Set.of(SpecialCase.REMOVAL_PROCEEDINGS), today().plusWeeks(6), null, today().minusDays(10), null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant().truncatedTo(ChronoUnit.DAYS), ZoneOffset.UTC);
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
