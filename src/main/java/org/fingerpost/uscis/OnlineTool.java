package org.fingerpost.uscis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fingerpost.tenancy.Refusal;

/** Whether, and until when, the online tool takes a request for one appointment. */
public sealed interface OnlineTool {

    /** How long before the appointment the tool closes: elapsed time, whatever the wall clocks do. */
    Duration CLOSES_BEFORE = Duration.ofHours(12);

    /** How many earlier reschedules make the tool refuse a further one. */
    int TOO_MANY_RESCHEDULES = 2;

    /**
     * It takes requests.
     *
     * @param closes the last instant at which it does; that instant still counts
     */
    record OpenUntil(Instant closes) implements OnlineTool {}

    /**
     * It never takes requests for this form ({@code R6}).
     *
     * @param form the form it refuses
     * @param reschedules how often the appointment was rescheduled; from two on {@code R5} closes it as well
     */
    record ClosedToForm(Form form, int reschedules) implements OnlineTool {}

    /**
     * It takes no further request, because the appointment was rescheduled too often ({@code R5}).
     *
     * @param reschedules how often, two or more
     */
    record ClosedAfter(int reschedules) implements OnlineTool {}

    /** @throws Refusal if the number of earlier reschedules is below zero */
    static OnlineTool of(Instant appointment, int priorReschedules, Form form) {
        if (priorReschedules < 0) {
            throw new Refusal("uscis.reschedules.negative");
        }
        if (form.onlineToolRefuses()) {
            return new ClosedToForm(form, priorReschedules);
        }
        return priorReschedules >= TOO_MANY_RESCHEDULES
                ? new ClosedAfter(priorReschedules)
                : new OpenUntil(appointment.minus(CLOSES_BEFORE));
    }

    /** The rules that decide: {@code R5}, {@code R6}, or both where both close it. */
    default List<String> rules() {
        return switch (this) {
            case OpenUntil _, ClosedAfter _ -> List.of("R5");
            case ClosedToForm(var _, var reschedules) ->
                reschedules >= TOO_MANY_RESCHEDULES ? List.of("R5", "R6") : List.of("R6");
        };
    }
}
