package org.fingerpost.notification;

import java.time.Duration;
import org.fingerpost.tenancy.Refusal;

/**
 * How a firm hears of one kind of alert.
 *
 * @param offsets how long ahead of the deadline; none for what is told when it was recorded
 * @param toResponsible whether the person responsible for the matter is told first
 * @param toSecondWatcher whether the second watcher is told first too; else when nobody acknowledged
 * @param toAdmins whether the firm's admins are told first too; else when nobody acknowledged
 * @param byEmail whether it comes by e-mail; a last-resort alert always does
 * @param climbsAfter how long it waits for an acknowledgement before it is told to further people
 */
public record AlertPolicy(
        AlertKind kind,
        Offsets offsets,
        boolean toResponsible,
        boolean toSecondWatcher,
        boolean toAdmins,
        boolean byEmail,
        Duration climbsAfter) {
    private static final Duration SHORTEST_CLIMB = Duration.ofMinutes(5);
    private static final Duration LONGEST_CLIMB = Duration.ofDays(14);

    /** Refuses a policy that tells nobody, one ahead of a deadline without a moment, and a wait beyond two weeks. */
    public AlertPolicy {
        if (!toResponsible && !toSecondWatcher && !toAdmins) {
            throw new Refusal("policy.nobody");
        }
        if (kind.isAhead() == offsets.all().isEmpty()) {
            throw new Refusal("policy.offsets.empty");
        }
        if (climbsAfter.compareTo(SHORTEST_CLIMB) < 0 || climbsAfter.compareTo(LONGEST_CLIMB) > 0) {
            throw new Refusal("policy.climb.range");
        }
    }

    /** What holds until the firm says otherwise. */
    static AlertPolicy byDefault(AlertKind kind) {
        boolean both = switch (kind.topic()) {
            case CHECK, REQUEST, CLIENT, ACCESS -> true;
            case DEADLINE, EXPECTED, SILENCE -> false;
        };
        return new AlertPolicy(kind, offsetsByDefault(kind), true, both, false, true, Duration.ofHours(24));
    }

    private static Offsets offsetsByDefault(AlertKind kind) {
        return switch (kind) {
            case TOOL_CLOSES -> Offsets.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4));
            case LAST_PHONE_MOMENT -> Offsets.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(3));
            case APPOINTMENT -> Offsets.of(Duration.ofDays(7), Duration.ofDays(1));
            case CLIENT_CONFIRMATION -> Offsets.of(Duration.ofDays(2), Duration.ZERO);
            case EVIDENCE, PRINT_NOTICE -> Offsets.of(Duration.ofDays(1), Duration.ZERO);
            case NEW_NOTICE, CALL_BACK, STAMP, STATUS_CHANGE, NOTICE -> Offsets.of(Duration.ZERO);
            case RESCUE -> Offsets.of(Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(1));
            case HEARING ->
                Offsets.of(Duration.ofDays(60), Duration.ofDays(30), Duration.ofDays(14), Duration.ofDays(1));
            case BIOMETRICS_EXPIRY -> Offsets.of(Duration.ofDays(60), Duration.ofDays(14));
            case OWN -> Offsets.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(3));
            case APPOINTMENT_RECORDED,
                    RESCHEDULE_SUBMITTED,
                    RESCHEDULE_GRANTED,
                    RESCHEDULE_REFUSED,
                    RESCHEDULE_WITHDRAWN,
                    CLIENT_WILL_GO,
                    CLIENT_CANNOT_GO,
                    CLIENT_NEW_ADDRESS,
                    CLIENT_WAS_THERE,
                    LINKS_CLOSED -> Offsets.of();
        };
    }
}
