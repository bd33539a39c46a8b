package org.fingerpost.reschedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.ContactCenter;
import org.springframework.stereotype.Component;

/** What a request must have before it counts as made. Every refusal names the rule it rests on. */
@Component
class SubmissionRules {
    /** How far a person's clock may run ahead of the server's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private static final int LONGEST_NOTE = 2000;
    private static final int ATTORNEY_AFTER = 2;

    /** Refuses an appointment that is closed. */
    void requireScheduled(Appointment appointment) {
        if (!appointment.isScheduled()) {
            throw new Refusal("appointment.closed");
        }
    }

    void requireSubmittable(RequestKind kind, Appointment appointment, Draft draft, Instant at, Instant now) {
        if (kind == RequestKind.RESCHEDULE) {
            requireScheduled(appointment);
        }
        requireApprovable(kind, draft);
        var channel = requireChannel(draft);
        requirePast(at, now);
        switch (kind) {
            case RESCHEDULE -> requireTimely(appointment, channel, at);
            case RESCUE -> {
                requirePhone(channel, "R7", "rescue.channel.online");
                if (at.isBefore(appointment.startsAt())) {
                    throw Refusal.byRule("R7", "rescue.at.early", appointment.startsAt());
                }
                requireStaffed(at);
            }
            case ACCOMMODATION -> {
                requirePhone(channel, "R22", "accommodation.channel.online");
                requireAhead(appointment, at);
                requireAfterNotice(appointment, at);
                requireStaffed(at);
            }
        }
    }

    /** An accommodation is asked for before the appointment; what is asked after it is another request (R22). */
    void requireAhead(Appointment appointment, Instant at) {
        if (!at.isBefore(appointment.startsAt())) {
            throw Refusal.byRule("R22", "accommodation.late", appointment.startsAt());
        }
    }

    private static void requireTimely(Appointment appointment, Channel channel, Instant at) {
        requireAfterNotice(appointment, at);
        appointment.channelTimes().requireOpen(channel, at);
    }

    private static void requirePhone(Channel channel, String rule, String key) {
        if (channel.isOnline()) {
            throw Refusal.byRule(rule, key, ContactCenter.PHONE);
        }
    }

    private static void requireAfterNotice(Appointment appointment, Instant at) {
        // The notice's date is a date in no zone: allow for the furthest east.
        if (at.isBefore(appointment.noticeDate().atStartOfDay().toInstant(ZoneOffset.ofHours(14)))) {
            throw new Refusal("reschedule.at.beforeNotice");
        }
    }

    /** What is missing in a draft, in the order of its parts. */
    List<Obstacle> obstacles(RequestKind kind, Draft draft) {
        return Stream.of(
                        obstacle(RequestPart.REASON, () -> requireChosen(kind, draft)),
                        obstacle(RequestPart.STATEMENT, () -> requireStatement(draft)),
                        obstacle(RequestPart.DATES, () -> requireDates(draft.dates())),
                        obstacle(RequestPart.CHANNEL, () -> requireChannel(draft)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a further request may be refused because there were several already (R11). */
    boolean isRepeated(Appointment appointment) {
        return appointment.priorReschedules() >= ATTORNEY_AFTER;
    }

    /** Refuses what an attorney can't agree to: no reason, a blank in the statement, dates that can't be read. */
    void requireApprovable(RequestKind kind, Draft draft) {
        requireChosen(kind, draft);
        requireStatement(draft);
        requireDates(draft.dates());
    }

    private static void requireChosen(RequestKind kind, Draft draft) {
        if (kind.asks(RequestPart.REASON) && draft.reason() == null) {
            throw Refusal.byRule("R3", "reschedule.reason.missing");
        }
    }

    private static void requireStatement(Draft draft) {
        if (draft.statement().isBlank()) {
            throw Refusal.byRule("R3", "reschedule.statement.missing");
        }
        if (draft.hasBlanks()) {
            throw Refusal.byRule("R3", "reschedule.statement.blank");
        }
    }

    private static void requireDates(DateWishes dates) {
        dates.unavailableSpans();
        dates.preferredSpans();
    }

    private static Channel requireChannel(Draft draft) {
        if (draft.channel() == null) {
            throw new Refusal("reschedule.channel.missing");
        }
        return draft.channel();
    }

    private static Optional<Obstacle> obstacle(RequestPart part, Runnable rule) {
        try {
            rule.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(new Obstacle(part, refusal));
        }
    }

    /** A further call may come after the appointment, but not while nobody answers (R8). */
    void requireAnswered(Instant at, Instant now) {
        requirePast(at, now);
        requireStaffed(at);
    }

    private static void requireStaffed(Instant at) {
        if (!ContactCenter.staffedAt(at)) {
            throw Refusal.byRule("R8", "uscis.channel.phone.closed", ContactCenter.nextStaffedAtOrAfter(at));
        }
    }

    void requirePast(Instant at, Instant now) {
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new Refusal("reschedule.at.future");
        }
    }

    String tidyNote(String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal("reschedule.note.long", note.length(), LONGEST_NOTE);
        }
        return PlainText.tidy(note);
    }
}
