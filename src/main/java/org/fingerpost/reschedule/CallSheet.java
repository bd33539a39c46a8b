package org.fingerpost.reschedule;

import static org.fingerpost.reschedule.Windows.changed;
import static org.fingerpost.reschedule.Windows.kept;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.platform.PlainText;
import org.fingerpost.tenancy.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in before and during a call about a request; any part may still be missing.
 *
 * @param caller who speaks with the agent; nobody until it is chosen
 * @param startedAt when they started the timer
 * @param date the day of the call, as typed
 * @param time when the agent answered, as typed
 * @param unavailable dates that don't work for the client
 * @param agent name or ID of who answered
 * @param words what was said
 * @param confirmation USCIS's e-mail or text message
 * @param callBack what the agent promised
 * @param handedOverAt when it was left to whoever may record the call
 */
public record CallSheet(
        @Nullable Caller caller,
        @Nullable Instant startedAt,
        String date,
        String time,
        String unavailable,
        String agent,
        String serviceItemNumber,
        String words,
        String confirmation,
        @Nullable CallBack callBack,
        @Nullable Instant handedOverAt) {
    public static final CallSheet EMPTY = new CallSheet(null, null, "", "", "", "", "", "", "", null, null);

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_TEXT = 10_000;

    public CallSheet {
        date = line(date);
        time = line(time);
        unavailable = text(unavailable);
        agent = line(agent);
        serviceItemNumber = line(serviceItemNumber);
        words = text(words);
        confirmation = text(confirmation);
    }

    /** As a field with one line can be kept. Refuses what is too long. */
    public static String line(String typed) {
        return fitting(typed, LONGEST_LINE);
    }

    /** As a field with several lines can be kept. Refuses what is too long. */
    public static String text(String typed) {
        return fitting(typed, LONGEST_TEXT);
    }

    public Optional<Instant> started() {
        return Optional.ofNullable(startedAt);
    }

    /** This sheet with what differs between two others. */
    CallSheet with(CallSheet before, CallSheet after) {
        return new CallSheet(
                changed(caller, before.caller, after.caller),
                changed(startedAt, before.startedAt, after.startedAt),
                kept(date, before.date, after.date),
                kept(time, before.time, after.time),
                kept(unavailable, before.unavailable, after.unavailable),
                kept(agent, before.agent, after.agent),
                kept(serviceItemNumber, before.serviceItemNumber, after.serviceItemNumber),
                kept(words, before.words, after.words),
                kept(confirmation, before.confirmation, after.confirmation),
                changed(callBack, before.callBack, after.callBack),
                handedOverAt);
    }

    /** This sheet, and where it says nothing, what the other one says. */
    CallSheet filledFrom(CallSheet other) {
        // Day, time and timer tell of one moment: they come from one sheet.
        boolean timed = startedAt != null || !date.isEmpty() || !time.isEmpty();
        return new CallSheet(
                caller == null ? other.caller : caller,
                timed ? startedAt : other.startedAt,
                timed ? date : other.date,
                timed ? time : other.time,
                unavailable.isEmpty() ? other.unavailable : unavailable,
                agent.isEmpty() ? other.agent : agent,
                serviceItemNumber.isEmpty() ? other.serviceItemNumber : serviceItemNumber,
                words.isEmpty() ? other.words : words,
                confirmation.isEmpty() ? other.confirmation : confirmation,
                callBack == null ? other.callBack : callBack,
                handedOverAt);
    }

    CallSheet handedOver(@Nullable Instant at) {
        return new CallSheet(
                caller,
                startedAt,
                date,
                time,
                unavailable,
                agent,
                serviceItemNumber,
                words,
                confirmation,
                callBack,
                at);
    }

    private static String fitting(String typed, int longest) {
        String tidy = PlainText.tidy(typed);
        if (tidy.length() > longest) {
            throw new Refusal("callSheet.long", tidy.length(), longest);
        }
        return tidy;
    }
}
