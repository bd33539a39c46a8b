package org.fingerpost.reschedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.ContactCenter;
import org.springframework.stereotype.Component;

/** What a request must have before it counts as made. Every refusal names the rule it rests on. */
@Component
class SubmissionRules {
    /** How far a person's clock may run ahead of the server's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private static final int LONGEST_NOTE = 2000;

    /** Refuses an appointment that is closed. */
    void requireScheduled(Appointment appointment) {
        if (!appointment.isScheduled()) {
            throw new Refusal("appointment.closed");
        }
    }

    void requireSubmittable(Appointment appointment, Draft draft, Instant at, Instant now) {
        requireScheduled(appointment);
        if (draft.reason() == null) {
            throw Refusal.byRule("R3", "reschedule.reason.missing");
        }
        if (draft.explanation().isBlank()) {
            throw Refusal.byRule("R3", "reschedule.explanation.missing");
        }
        if (draft.channel() == null) {
            throw new Refusal("reschedule.channel.missing");
        }
        requirePast(at, now);
        // The notice's date is a date in no zone: allow for the furthest east.
        if (at.isBefore(appointment.noticeDate().atStartOfDay().toInstant(ZoneOffset.ofHours(14)))) {
            throw new Refusal("reschedule.at.beforeNotice");
        }
        appointment.channelTimes().requireOpen(draft.channel(), at);
    }

    /** A further call may come after the appointment, but not while nobody answers (R8). */
    void requireAnswered(Instant at, Instant now) {
        requirePast(at, now);
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
