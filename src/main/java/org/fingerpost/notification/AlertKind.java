package org.fingerpost.notification;

import java.util.Optional;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.report.ReportKind;

/** What an alert tells: that a deadline is near, or that something was recorded. */
public enum AlertKind {
    TOOL_CLOSES(Weight.FATAL, Topic.DEADLINE),
    LAST_PHONE_MOMENT(Weight.FATAL, Topic.DEADLINE),
    APPOINTMENT(Weight.FATAL, Topic.DEADLINE),
    CLIENT_CONFIRMATION(Weight.PRESSING, Topic.EXPECTED),
    EVIDENCE(Weight.PRESSING, Topic.EXPECTED),
    NEW_NOTICE(Weight.PRESSING, Topic.SILENCE),
    PRINT_NOTICE(Weight.PRESSING, Topic.EXPECTED),
    CALL_BACK(Weight.PRESSING, Topic.SILENCE),
    STAMP(Weight.PATIENT, Topic.SILENCE),
    STATUS_CHANGE(Weight.PATIENT, Topic.SILENCE),
    NOTICE(Weight.PATIENT, Topic.SILENCE),
    RESCUE(Weight.FATAL, Topic.DEADLINE),
    HEARING(Weight.FATAL, Topic.DEADLINE),
    BIOMETRICS_EXPIRY(Weight.PATIENT, Topic.DEADLINE),
    OWN(Weight.PRESSING, Topic.DEADLINE),
    /** The second docket control: both watchers compare the dates with the notice, each by themselves. */
    APPOINTMENT_RECORDED(Weight.PATIENT, Topic.CHECK),
    RESCHEDULE_SUBMITTED(Weight.PRESSING, Topic.REQUEST),
    RESCHEDULE_GRANTED(Weight.PRESSING, Topic.REQUEST),
    RESCHEDULE_REFUSED(Weight.PRESSING, Topic.REQUEST),
    RESCHEDULE_WITHDRAWN(Weight.PRESSING, Topic.REQUEST),
    CLIENT_WILL_GO(Weight.PATIENT, Topic.CLIENT),
    CLIENT_CANNOT_GO(Weight.PRESSING, Topic.CLIENT),
    CLIENT_NEW_ADDRESS(Weight.PRESSING, Topic.CLIENT),
    CLIENT_WAS_THERE(Weight.PATIENT, Topic.CLIENT),
    /** The client must be contacted in the safe way alone, and so the portal closed the links to their page (R23). */
    LINKS_CLOSED(Weight.PRESSING, Topic.ACCESS);

    /** What is lost where nobody acts. */
    enum Weight {
        /** The case. */
        FATAL,
        /** Time that is short. */
        PRESSING,
        /** Nothing today. */
        PATIENT
    }

    /** What an e-mail says of it: never more than this. */
    enum Topic {
        DEADLINE,
        EXPECTED,
        SILENCE,
        CHECK,
        REQUEST,
        CLIENT,
        ACCESS
    }

    private final Weight weight;
    private final Topic topic;

    AlertKind(Weight weight, Topic topic) {
        this.weight = weight;
        this.topic = topic;
    }

    static AlertKind of(DeadlineKind kind) {
        return valueOf(kind.name());
    }

    static AlertKind of(ReportKind kind) {
        return valueOf("CLIENT_" + kind.name());
    }

    /** Whether it is about a deadline, ahead of which it is raised; else it is raised as soon as something was recorded. */
    public boolean isAhead() {
        return topic == Topic.DEADLINE || topic == Topic.EXPECTED || topic == Topic.SILENCE;
    }

    /** The rule that its deadline follows from, where one does. */
    public Optional<String> rule() {
        return isAhead() ? DeadlineKind.valueOf(name()).rule() : Optional.empty();
    }

    /** Whether it still asks for something once its moment has passed. */
    boolean staysWanted() {
        return DeadlineKind.valueOf(name()).staysWanted();
    }

    /** Whether one person's acknowledgement is not enough. */
    boolean asksEach() {
        return topic == Topic.CHECK || topic == Topic.ACCESS;
    }

    /** Whether it is of no use where only staff hear of it: what may come next is for an attorney to decide. */
    boolean isForAttorneys() {
        return topic == Topic.ACCESS;
    }

    Weight weight() {
        return weight;
    }

    Topic topic() {
        return topic;
    }
}
