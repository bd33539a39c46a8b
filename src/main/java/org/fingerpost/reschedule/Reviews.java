package org.fingerpost.reschedule;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.Appointment;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/** Before USCIS is asked, warnings are read one by one, and an attorney approves where the firm or R11 wants it. */
@Service
public class Reviews {
    private final FirmDatabase database;
    private final ReviewRepository repository;
    private final RescheduleRepository requests;
    private final Appointments appointments;
    private final SubmissionRules rules;
    private final KindRules kinds;
    private final AuditTrail audit;

    Reviews(
            FirmDatabase database,
            ReviewRepository repository,
            RescheduleRepository requests,
            Appointments appointments,
            SubmissionRules rules,
            KindRules kinds,
            AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.requests = requests;
        this.appointments = appointments;
        this.rules = rules;
        this.kinds = kinds;
        this.audit = audit;
    }

    /** What can go wrong with this request, the most pressing first, and who read it. */
    public List<Warning> warnings(Actor actor, RescheduleId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            var request = requests.get(scope, id);
            return warnings(scope, request, appointments.get(scope, request.appointment()));
        });
    }

    /** The person read the warning that is told with this text. */
    public void acknowledge(Actor.Person actor, RescheduleId id, String finding) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            var request = requireDraft(scope, id);
            var appointment = appointments.get(scope, request.appointment());
            var warning = warnings(scope, request, appointment).stream()
                    .filter(one -> one.finding().messageKey().equals(finding))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(finding));
            repository.insertIfAbsent(scope, id, finding, actor.member());
            audit.record(
                    scope, "reschedule.warned", id.value(), warning.finding().rule());
        });
    }

    /** An attorney agrees to what they read. Refuses what can't be sent as it is, and what was changed since. */
    public void approve(Actor.Person actor, RescheduleId id, Draft read) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> {
            var request = requireDraft(scope, id);
            var draft = request.draft();
            rules.requireApprovable(request.kind(), draft);
            if (!draft.tellsTheSameAs(read) || !requests.approve(scope, id, draft, actor.member())) {
                throw new Refusal("reschedule.meanwhile");
            }
            audit.record(scope, "reschedule.approved", id.value(), hash(draft.statement()));
        });
    }

    /** Whether this request needs an attorney's approval before the firm asks USCIS. */
    public boolean wantsApproval(Actor actor, RescheduleId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            var request = requests.get(scope, id);
            return wantsApproval(scope, request, appointments.get(scope, request.appointment()));
        });
    }

    /** All that still stands between a draft and USCIS, in the order of its parts; the channel's hours aside. */
    public List<Obstacle> obstacles(Actor actor, RescheduleId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> {
            var request = requests.get(scope, id);
            return obstacles(scope, request, appointments.get(scope, request.appointment()));
        });
    }

    public Approval.Policy policy(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::policy);
    }

    public void change(Actor actor, Approval.Policy policy) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            var before = repository.policy(scope);
            repository.put(scope, policy);
            audit.record(scope, "policy.requests.changed", scope.firm().value(), before + " → " + policy);
        });
    }

    /** As a step of another use case. Refuses by the first obstacle. */
    void requireClear(FirmScope scope, Reschedule request, Appointment appointment) {
        obstacles(scope, request, appointment).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle.refusal();
        });
    }

    private List<Obstacle> obstacles(FirmScope scope, Reschedule request, Appointment appointment) {
        var found = new ArrayList<>(rules.obstacles(request.kind(), request.draft()));
        found.addAll(kinds.obstacles(scope, request, appointment));
        found.sort(Comparator.comparing(Obstacle::part));
        warnings(scope, request, appointment).stream()
                .filter(warning -> !warning.isRead())
                .map(Warning::finding)
                .map(finding -> Refusal.byRule(finding.rule(), "reschedule.warning.unread"))
                .map(refusal -> new Obstacle(RequestPart.WARNINGS, refusal))
                .forEach(found::add);
        if (wantsApproval(scope, request, appointment) && request.approval() == null) {
            found.add(new Obstacle(RequestPart.APPROVAL, new Refusal("reschedule.approval.missing")));
        }
        return found;
    }

    private List<Warning> warnings(FirmScope scope, Reschedule request, Appointment appointment) {
        var read = repository.read(scope, request.id());
        return kinds.findings(scope, request.kind(), appointment).stream()
                .map(finding -> Optional.ofNullable(read.get(finding.messageKey()))
                        .map(one -> new Warning(finding, one.by(), one.at()))
                        .orElseGet(() -> new Warning(finding, null, null)))
                .toList();
    }

    private boolean wantsApproval(FirmScope scope, Reschedule request, Appointment appointment) {
        return request.kind() == RequestKind.RESCHEDULE && rules.isRepeated(appointment)
                || repository.policy(scope) == Approval.Policy.ALWAYS;
    }

    private Reschedule requireDraft(FirmScope scope, RescheduleId id) {
        var request = requests.get(scope, id);
        if (request.state() != RescheduleState.DRAFT) {
            throw new Refusal("reschedule.meanwhile");
        }
        return request;
    }

    private static String hash(String statement) {
        return HexFormat.of().formatHex(Token.sha256(statement.getBytes(StandardCharsets.UTF_8)));
    }
}
