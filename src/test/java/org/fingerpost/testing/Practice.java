package org.fingerpost.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.firm.Firm;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterEntry;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.PersonName;
import org.fingerpost.reschedule.Asked;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.uscis.ANumber;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.ReceiptNumber;
import org.fingerpost.uscis.RescheduleReason;

/** A law firm of one test, and what its people do. Appointments are in Newark. */
public record Practice(
        Firm firm,
        Actor.Person actor,
        Matters matters,
        Appointments appointments,
        Reschedules reschedules,
        Reviews reviews) {
    public static final String A_NUMBER = "A204817365";
    public static final LocalDateTime DECEMBER_14 = LocalDateTime.of(2026, 12, 14, 8, 0);
    public static final LocalDateTime JANUARY_5 = LocalDateTime.of(2027, 1, 5, 13, 0);

    public MatterId matter(String client, Language language) {
        return matters.open(actor, entry(client, language, Form.I_485));
    }

    public MatterId matter(String client, Form form) {
        return matters.open(actor, entry(client, Language.EN, form));
    }

    /** What the firm writes down of a new client, with a receipt number of its own. */
    public MatterEntry entry(String client, Language language, Form form) {
        return new MatterEntry(
                PersonName.parse(client),
                null,
                null,
                language,
                receipt(),
                form,
                new ANumber(A_NUMBER),
                actor.member(),
                null);
    }

    /** A matter that someone else of the firm is responsible for, and that the practice's own person watches too. */
    public MatterId matterOf(Actor.Person responsible) {
        return matterOf(responsible, actor);
    }

    public MatterId matterOf(Actor.Person responsible, Actor.Person second) {
        var entry = entry("Li Wei", Language.EN, Form.I_485);
        return matters.open(
                actor,
                new MatterEntry(
                        entry.clientName(),
                        null,
                        null,
                        Language.EN,
                        entry.receiptNumber(),
                        Form.I_485,
                        null,
                        responsible.member(),
                        second.member()));
    }

    public AppointmentId appointment(MatterId matter, LocalDateTime at) {
        return appointment(matter, notice(matter, at));
    }

    public AppointmentId appointment(MatterId matter, ANotice notice) {
        return appointments.record(actor, matter, notice.read());
    }

    /** A notice for the matter's receipt number. */
    public ANotice notice(MatterId matter, LocalDateTime at) {
        return ANotice.of(matters.get(actor, matter).receiptNumber(), at);
    }

    /** With its warnings read, so that it can be submitted. */
    public RescheduleId draft(AppointmentId appointment) {
        return warned(reschedules.start(actor, appointment));
    }

    /** The same request, with its warnings read. */
    public RescheduleId warned(RescheduleId id) {
        reviews.warnings(actor, id)
                .forEach(one -> reviews.acknowledge(actor, id, one.finding().messageKey()));
        return id;
    }

    /** USCIS denied the filing on November 20, 2026. */
    public void denied(MatterId matter, boolean mailed) {
        var denial = new Denial(LocalDate.of(2026, 11, 20), mailed);
        matters.setCircumstances(actor, matter, new Circumstances(Set.of(), null, null, null, denial));
    }

    public RescheduleId submitted(AppointmentId appointment, Instant now) {
        var id = draft(appointment);
        var draft = new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.PHONE, "SR-1");
        reschedules.submit(actor, id, draft, Asked.by(actor.member(), now));
        return id;
    }

    /** The client asked USCIS themselves. */
    public static Asked byClient(Instant at) {
        return new Asked(Optional.empty(), at, List.of());
    }

    public AppointmentId granted(RescheduleId request, MatterId matter, LocalDateTime at) {
        var old = reschedules.get(actor, request).appointment();
        var notice = notice(matter, at)
                .dated(LocalDate.of(2026, 11, 20))
                .movedBefore(appointments.get(actor, old).priorReschedules() + 1);
        return reschedules.grant(actor, request, notice.read(), "");
    }

    public static ReceiptNumber receipt() {
        return new ReceiptNumber(
                "IOE%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L)));
    }
}
