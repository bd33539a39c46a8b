package org.fingerpost.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.testing.ANotice;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;

/** One firm at work without an end: one change after the other, each written down once it is committed. */
final class Changes implements Runnable {
    private static final Draft REQUEST =
            new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.CLIENT_ACCOUNT, "");
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final Practice firm;
    private final Journal journal;
    private final Clock clock;

    Changes(Practice firm, Journal journal, Clock clock) {
        this.firm = firm;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            oneCase(ThreadLocalRandom.current());
        }
    }

    private void oneCase(ThreadLocalRandom random) {
        boolean formChanges = random.nextInt(4) == 0;
        var matter = firm.matter("Li Wei", formChanges ? Form.I_600 : Form.I_485);
        var appointment = committed(Change.RECORDED, () -> firm.appointment(matter, notice(matter, inDays(2))));
        if (formChanges) {
            var entry = firm.entry("Li Wei", Language.EN, Form.I_485);
            committed(Change.FORM_CHANGED, () -> firm.matters().change(firm.actor(), matter, entry));
        }
        if (random.nextInt(3) > 0) {
            var request = request(appointment);
            switch (random.nextInt(3)) {
                case 0 ->
                    committed(
                            Change.REFUSED, () -> firm.reschedules().refuse(firm.actor(), request, "No date was free"));
                case 1 ->
                    committed(
                            Change.GRANTED,
                            () -> firm.reschedules()
                                    .grant(
                                            firm.actor(),
                                            request,
                                            notice(matter, inDays(9))
                                                    .movedBefore(1)
                                                    .read(),
                                            ""));
                default -> {} // USCIS hasn't answered yet
            }
        }
    }

    private RescheduleId request(AppointmentId appointment) {
        var id = firm.draft(appointment);
        committed(
                Change.SUBMITTED,
                () -> firm.reschedules()
                        .submit(firm.actor(), id, REQUEST, Asked.by(firm.actor().member(), clock.instant())));
        return id;
    }

    private void committed(Change change, Runnable work) {
        committed(change, () -> {
            work.run();
            return change;
        });
    }

    private <T> T committed(Change change, Supplier<T> work) {
        var from = clock.instant().truncatedTo(ChronoUnit.MICROS);
        T outcome = work.get();
        var to = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        journal.write(new Journal.Line(change, firm.firm().id().value(), from, to));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
        return outcome;
    }

    private ANotice notice(MatterId matter, LocalDateTime at) {
        return firm.notice(matter, at).dated(today().minusDays(7));
    }

    private LocalDateTime inDays(int days) {
        return today().plusDays(days).atTime(8, 0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ANotice.NEWARK);
    }
}
