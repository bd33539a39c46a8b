package org.fingerpost.uscis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.tenancy.Refusal;

/**
 * Until when each channel takes a timely request for one appointment ({@code R1}, {@code R4} to
 * {@code R6}, {@code R8}, {@code R9}).
 *
 * @param appointment the appointment's instant; from then on nothing is timely
 * @param tool what the online tool does for it
 * @param lastPhoneMoment the last whole minute before the appointment at which an agent answers
 */
public record ChannelTimes(Instant appointment, OnlineTool tool, Instant lastPhoneMoment) {

    /** The last instant at which the online tool takes a request, or empty if it never does. */
    public Optional<Instant> toolCloses() {
        return switch (tool) {
            case OnlineTool.OpenUntil(var closes) -> Optional.of(closes);
            case OnlineTool.ClosedToForm _, OnlineTool.ClosedAfter _ -> Optional.empty();
        };
    }

    /** The last moment for a timely request by any channel. */
    public Instant lastChance() {
        return toolCloses().filter(lastPhoneMoment::isBefore).orElse(lastPhoneMoment);
    }

    /** The rule that the last chance follows from: that of the tool, or that of the phone. */
    public String lastChanceRule() {
        return lastChance().equals(lastPhoneMoment) ? "R9" : "R5";
    }

    /** The rules these moments follow from, to show beside them. */
    public List<String> rules() {
        return Stream.of(List.of("R1", "R4"), tool.rules(), List.of("R8", "R9"))
                .flatMap(List::stream)
                .toList();
    }

    /** The channels that take a request for this appointment at all, at one moment or another before it. */
    public List<Channel> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> !channel.isOnline() || toolCloses().isPresent())
                .toList();
    }

    /** The channels that take a request at an instant; an empty list means that none does. */
    public List<Channel> openAt(Instant now) {
        return Arrays.stream(Channel.values())
                .filter(channel -> obstacle(channel, now).isEmpty())
                .toList();
    }

    /**
     * Makes sure that a request made at an instant can have been made by a channel.
     *
     * @param at when it is made; for the phone, when the agent answered
     * @throws Refusal by {@code R7} or {@code R1} from the appointment on; by {@code R5} less than
     *     twelve hours before it or after two reschedules; by {@code R6} for the form; by {@code R8}
     *     while no agent answers
     */
    public void requireOpen(Channel channel, Instant at) {
        obstacle(channel, at).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<Refusal> obstacle(Channel channel, Instant at) {
        return channel.isOnline() ? toolObstacle(at) : phoneObstacle(at);
    }

    private Optional<Refusal> toolObstacle(Instant at) {
        if (!at.isBefore(appointment)) {
            return refusal("R7", "uscis.channel.tool.late", appointment, ContactCenter.PHONE);
        }
        return switch (tool) {
            case OnlineTool.OpenUntil(var closes) when !at.isAfter(closes) -> Optional.empty();
            case OnlineTool.OpenUntil(var closes) ->
                refusal("R5", "uscis.channel.tool.twelveHours", closes, lastPhoneMoment);
            case OnlineTool.ClosedToForm(var form, var _) ->
                refusal("R6", "uscis.channel.tool.form", form.code(), lastPhoneMoment);
            case OnlineTool.ClosedAfter(var reschedules) ->
                refusal("R5", "uscis.channel.tool.reschedules", reschedules, lastPhoneMoment);
        };
    }

    private Optional<Refusal> phoneObstacle(Instant at) {
        if (!at.isBefore(appointment)) {
            return refusal("R1", "uscis.channel.phone.late", appointment, ContactCenter.PHONE);
        }
        if (ContactCenter.staffedAt(at)) {
            return Optional.empty();
        }
        var next = ContactCenter.nextStaffedAtOrAfter(at);
        if (next.isBefore(appointment)) {
            return refusal("R8", "uscis.channel.phone.closed", next);
        }
        // The phone is gone for good; the tool may still be there, and then the person must hear of it.
        return toolCloses()
                .filter(closes -> !at.isAfter(closes))
                .map(closes -> Refusal.byRule("R8", "uscis.channel.phone.overToolOpen", lastPhoneMoment, closes))
                .or(() -> refusal("R8", "uscis.channel.phone.over", lastPhoneMoment, appointment));
    }

    private static Optional<Refusal> refusal(String rule, String key, Object... args) {
        return Optional.of(Refusal.byRule(rule, key, args));
    }
}
