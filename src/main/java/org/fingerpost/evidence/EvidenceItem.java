package org.fingerpost.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fingerpost.reschedule.RequestKind;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;

/** The papers that firms add to a request, by its reason. USCIS prescribes none; it asks for good cause (R3). */
public enum EvidenceItem {
    DOCTORS_LETTER(RescheduleReason.ILLNESS),
    ADMISSION_PAPERS(RescheduleReason.ILLNESS),
    /** Bought before the date of the notice: bought later, it is no reason. */
    TICKET(RescheduleReason.TRAVEL),
    INVITATION(RescheduleReason.LIFE_EVENT),
    DEATH_NOTICE(RescheduleReason.LIFE_EVENT),
    PROGRAM(RescheduleReason.LIFE_EVENT),
    REPAIR_NOTICE(RescheduleReason.TRANSPORT),
    TRANSIT_NOTICE(RescheduleReason.TRANSPORT),
    LEAVE_REFUSED(RescheduleReason.WORK_OR_CARE),
    CAREGIVERS_STATEMENT(RescheduleReason.WORK_OR_CARE),
    ENVELOPE(RescheduleReason.LATE_NOTICE),
    MAIL_SCAN(RescheduleReason.LATE_NOTICE),
    /** Anything else, for any reason. */
    OTHER(null),
    /** What a rescue wants beside the proof of its reason. */
    APPOINTMENT_NOTICE(null),
    PROOF_OF_REQUEST(null),
    DENIAL_NOTICE(null),
    /** That the firm represents the client. */
    G_28(null);

    private final @Nullable RescheduleReason reason;

    EvidenceItem(@Nullable RescheduleReason reason) {
        this.reason = reason;
    }

    public boolean provesAReason() {
        return reason != null;
    }

    /** The checklist of a reason: what usually proves it. None of it is required, and one is often enough. */
    public static List<EvidenceItem> checklist(RequestKind kind, Optional<RescheduleReason> reason) {
        if (kind == RequestKind.ACCOMMODATION) {
            return List.of(DOCTORS_LETTER);
        }
        return Arrays.stream(values())
                .filter(item -> item.reason != null
                        && reason.filter(item.reason::equals).isPresent())
                .toList();
    }
}
