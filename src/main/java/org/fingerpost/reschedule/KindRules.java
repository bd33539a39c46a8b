package org.fingerpost.reschedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.CaseFacts;
import org.fingerpost.uscis.Finding;
import org.fingerpost.uscis.Rulebook;
import org.fingerpost.uscis.SpecialCase;
import org.springframework.stereotype.Component;

/** What a person is warned of before USCIS is asked, and what must be written down first, by the kind of the request. */
@Component
class KindRules {
    /** What can go wrong by asking; the other rules say how to ask. */
    private static final Set<String> WARNED_OF = Set.of("R10", "R11", "R13", "R14", "R15", "R16");

    /** The appointment stands beside the accommodation, and so do its last chances. */
    private static final Set<String> WARNED_OF_BESIDE = Set.of("R2", "R9", "R16", "R22");

    private final Rulebook rulebook;
    private final Firms firms;
    private final RescueReader rescues;
    private final AnswerRepository answers;

    KindRules(Rulebook rulebook, Firms firms, RescueReader rescues, AnswerRepository answers) {
        this.rulebook = rulebook;
        this.firms = firms;
        this.rescues = rescues;
        this.answers = answers;
    }

    List<Finding> findings(FirmScope scope, RequestKind kind, Appointment appointment) {
        var facts = appointment.caseFacts();
        return switch (kind) {
            case RESCHEDULE -> those(scope, facts, WARNED_OF);
            case RESCUE -> findingsAfter(scope, appointment);
            case ACCOMMODATION -> those(scope, disabled(facts), WARNED_OF_BESIDE);
        };
    }

    /** What the rules mean once the appointment is over. */
    List<Finding> findingsAfter(FirmScope scope, Appointment appointment) {
        var firm = zone(scope);
        var rescue = rescues.of(scope, appointment);
        Optional<Instant> motion = rescue.denial().map(denial -> denial.motionDue(firm));
        return rulebook.findingsAfter(appointment.caseFacts(), rescue.isTimely(), motion, today(scope, firm));
    }

    /** What a request of this kind wants beside what {@link SubmissionRules} asks of each. */
    List<Obstacle> obstacles(FirmScope scope, Reschedule request, Appointment appointment) {
        var found = new ArrayList<Obstacle>();
        if (request.kind() == RequestKind.RESCUE
                && unanswered(scope, request, Question.RESCUE_WHY_LATE)
                && !rescues.of(scope, appointment).isTimely()) {
            found.add(new Obstacle(RequestPart.LATE, Refusal.byRule("R7", "rescue.late.missing")));
        }
        if (request.kind() == RequestKind.ACCOMMODATION
                && unanswered(scope, request, Question.ACCOMMODATION_NEEDS)
                && unanswered(scope, request, Question.ACCOMMODATION_OTHER)) {
            found.add(new Obstacle(RequestPart.NEEDS, Refusal.byRule("R22", "accommodation.needs.missing")));
        }
        return found;
    }

    private boolean unanswered(FirmScope scope, Reschedule request, Question question) {
        return answers.of(scope, request.id()).getOrDefault(question, "").isBlank();
    }

    private List<Finding> those(FirmScope scope, CaseFacts facts, Set<String> warnedOf) {
        return rulebook.findings(facts, today(scope, zone(scope))).stream()
                .filter(finding -> warnedOf.contains(finding.rule()))
                .toList();
    }

    private ZoneId zone(FirmScope scope) {
        return firms.get(scope).zone();
    }

    private static LocalDate today(FirmScope scope, ZoneId firm) {
        return LocalDate.ofInstant(scope.now(), firm);
    }

    /** Who asks says so, whether it is noted on the matter or not. */
    private static CaseFacts disabled(CaseFacts facts) {
        var cases = EnumSet.of(SpecialCase.ACCOMMODATION);
        cases.addAll(facts.cases());
        return new CaseFacts(
                facts.form(), facts.appointment(), facts.zone(), facts.priorReschedules(), cases, facts.hearing());
    }
}
