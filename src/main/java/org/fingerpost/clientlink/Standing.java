package org.fingerpost.clientlink;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.reschedule.Reschedule;
import org.fingerpost.reschedule.RescheduleState;

/** Where an appointment stands for its client, with the texts that say so and the tone they are said in. */
public enum Standing {
    SCHEDULED("client.scheduled.flag", "client.scheduled.headline", "client.scheduled.text", Tone.CALM, true),
    MOVE_ASKED("client.moveAsked.flag", "client.moveAsked.headline", "client.moveAsked.text", Tone.WARNING, true),
    MOVED("client.moved.flag", "client.moved.headline", "client.moved.text", Tone.SUCCESS, true),
    MOVE_REFUSED(
            "client.moveRefused.flag", "client.moveRefused.headline", "client.moveRefused.text", Tone.WARNING, true),
    MOVE_WITHDRAWN(
            "client.moveWithdrawn.flag", "client.moveWithdrawn.headline", "client.moveWithdrawn.text", Tone.CALM, true),
    /** The time has come and nobody has written down what happened. Someone may be on the way: all is still shown. */
    PASSED("client.passed.flag", "client.passed.headline", "client.passed.text", Tone.WARNING, true),
    /** The same, with a request that USCIS has not answered. */
    PASSED_ASKED(
            "client.passedAsked.flag", "client.passedAsked.headline", "client.passedAsked.text", Tone.WARNING, true),
    ATTENDED("client.attended.flag", "client.attended.headline", "client.attended.text", Tone.SUCCESS, false),
    MISSED("client.missed.flag", "client.missed.headline", "client.missed.text", Tone.DANGER, false);

    /** How a standing is said. */
    public enum Tone {
        CALM,
        SUCCESS,
        WARNING,
        DANGER
    }

    private final String flagKey;
    private final String headlineKey;
    private final String textKey;
    private final Tone tone;
    private final boolean stillToGo;

    Standing(String flagKey, String headlineKey, String textKey, Tone tone, boolean stillToGo) {
        this.flagKey = flagKey;
        this.headlineKey = headlineKey;
        this.textKey = textKey;
        this.tone = tone;
        this.stillToGo = stillToGo;
    }

    /**
     * Of an appointment that nothing took the place of.
     *
     * @param request the newest one that reached USCIS
     */
    static Standing of(Appointment appointment, Optional<Reschedule> request, Instant now) {
        return switch (appointment.state()) {
            case ATTENDED -> ATTENDED;
            case MISSED -> MISSED;
            case SUPERSEDED -> throw new IllegalArgumentException("Superseded: " + appointment.id());
            case SCHEDULED -> {
                boolean passed = !now.isBefore(appointment.startsAt());
                var state = request.map(Reschedule::state);
                yield passed ? ofPassed(state) : ofUpcoming(appointment, state);
            }
        };
    }

    private static Standing ofPassed(Optional<RescheduleState> request) {
        return request.filter(RescheduleState.SUBMITTED::equals).isPresent() ? PASSED_ASKED : PASSED;
    }

    private static Standing ofUpcoming(Appointment appointment, Optional<RescheduleState> request) {
        if (request.isEmpty()) {
            return appointment.supersedes() == null ? SCHEDULED : MOVED;
        }
        return switch (request.get()) {
            case SUBMITTED -> MOVE_ASKED;
            case REFUSED -> MOVE_REFUSED;
            case WITHDRAWN -> MOVE_WITHDRAWN;
            case DRAFT, GRANTED -> throw new IllegalArgumentException("Not to be shown: " + request.get());
        };
    }

    public String flagKey() {
        return flagKey;
    }

    public String headlineKey() {
        return headlineKey;
    }

    public String textKey() {
        return textKey;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether the client may still have to go there, and so must know what to bring. */
    public boolean stillToGo() {
        return stillToGo;
    }

    /** Whether the firm must hear from the client now. */
    public boolean asksForACall() {
        return switch (this) {
            case PASSED, PASSED_ASKED, MISSED -> true;
            case SCHEDULED, MOVE_ASKED, MOVED, MOVE_REFUSED, MOVE_WITHDRAWN, ATTENDED -> false;
        };
    }
}
