package org.fingerpost.reschedule;

import static org.fingerpost.platform.Texts.text;
import static org.fingerpost.tenancy.Permission.PREPARE_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.uscis.Channel;
import org.springframework.stereotype.Service;

/** A call about a request is prepared and written down while it lasts, each person on a sheet of their own. */
@Service
public class CallSheets {
    private final FirmDatabase database;
    private final CallSheetRepository repository;
    private final RescheduleRepository requests;
    private final Reschedules reschedules;
    private final FollowUps followUps;
    private final CallBacks callBacks;
    private final SubmissionRules rules;
    private final SubmissionLog log;
    private final AuditTrail audit;

    CallSheets(
            FirmDatabase database,
            CallSheetRepository repository,
            RescheduleRepository requests,
            Reschedules reschedules,
            FollowUps followUps,
            CallBacks callBacks,
            SubmissionRules rules,
            SubmissionLog log,
            AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.requests = requests;
        this.reschedules = reschedules;
        this.followUps = followUps;
        this.callBacks = callBacks;
        this.rules = rules;
        this.log = log;
        this.audit = audit;
    }

    /** The person's own. */
    public CallSheet of(Actor.Person actor, RescheduleId request) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.of(scope, request, actor.member()));
    }

    /** Keeps only what changed, so that what was written in another window meanwhile stays. */
    public void change(Actor.Person actor, RescheduleId request, CallSheet before, CallSheet after) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            requireOpen(scope, request);
            var sheet = repository.of(scope, request, actor.member());
            repository.put(scope, request, actor.member(), sheet.with(before, after));
        });
    }

    /** Leaves the sheet to whoever may record the call. */
    public void handOver(Actor.Person actor, RescheduleId request) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            requireOpen(scope, request);
            var sheet = repository.of(scope, request, actor.member());
            repository.put(scope, request, actor.member(), sheet.handedOver(scope.now()));
            audit.record(scope, "reschedule.handed", request.value(), "");
        });
    }

    /** What colleagues handed over and nobody took yet. */
    public List<HandedOver> handedOver(Actor.Person actor, RescheduleId request) {
        actor.require(VIEW_CASES);
        return database.in(
                actor,
                scope -> repository.handedOver(scope, request).stream()
                        .filter(one -> !one.by().equals(actor.member()))
                        .toList());
    }

    /** Fills the empty parts of the person's own sheet with a colleague's. */
    public void takeOver(Actor.Person actor, RescheduleId request, MemberId from) {
        actor.require(PREPARE_RESCHEDULES);
        database.run(actor, scope -> {
            requireOpen(scope, request);
            var theirs = repository.handedOver(scope, request).stream()
                    .filter(one -> one.by().equals(from))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(from))
                    .sheet();
            var mine = repository.of(scope, request, actor.member());
            repository.put(scope, request, actor.member(), mine.filledFrom(theirs));
            repository.put(scope, request, from, theirs.handedOver(null));
        });
    }

    /**
     * Records the call that the person's sheet tells of: USCIS was asked by phone, or called once more about a request
     * that waits for an answer. The sheet is empty then. Refuses what {@link Reschedules#submit}
     * refuses, a call that nobody is said to have made, and a further call while nobody answers (R8).
     */
    public void record(Actor.Person actor, RescheduleId request, Instant at, List<Upload> screenshots) {
        actor.require(SUBMIT_RESCHEDULES);
        database.run(actor, scope -> {
            var sheet = repository.of(scope, request, actor.member());
            var known = requests.get(scope, request);
            switch (known.state()) {
                case DRAFT -> submit(scope, known, sheet, at, screenshots);
                case SUBMITTED -> {
                    rules.requireAnswered(at, scope.now());
                    followUps.askAgain(
                            scope, request, step(scope, LogKind.CALL, sheet, sheet.words(), at), screenshots);
                }
                case GRANTED, REFUSED, WITHDRAWN -> throw new Refusal("reschedule.meanwhile");
            }
            if (sheet.callBack() != null) {
                callBacks.promise(scope, request, Optional.of(sheet.callBack()));
            }
            repository.put(scope, request, actor.member(), CallSheet.EMPTY);
        });
    }

    private void submit(FirmScope scope, Reschedule known, CallSheet sheet, Instant at, List<Upload> screenshots) {
        var before = known.draft();
        String number = sheet.serviceItemNumber().isEmpty() ? before.confirmation() : sheet.serviceItemNumber();
        var draft = before.by(Channel.PHONE).numbered(number);
        String words = sheet.words().isEmpty() ? draft.statement() : sheet.words();
        reschedules.submit(scope, known.id(), draft, step(scope, LogKind.SUBMITTED, sheet, words, at), screenshots);
    }

    /** The dates that don't work were said too. */
    private Step step(FirmScope scope, LogKind kind, CallSheet sheet, String words, Instant at) {
        String said = sheet.unavailable().isEmpty()
                ? words
                : (words + "\n" + text("callSheet.unavailable.said", sheet.unavailable())).strip();
        var by = caller(scope, sheet);
        return new Step(
                kind,
                Channel.PHONE,
                by.orElse(null),
                by.isEmpty(),
                at,
                log.clock(scope),
                sheet.serviceItemNumber(),
                sheet.agent(),
                said,
                sheet.confirmation(),
                null);
    }

    /** Only the applicant, the petitioner or the attorney of record may call. Nobody of the firm where the client did. */
    private Optional<MemberId> caller(FirmScope scope, CallSheet sheet) {
        return switch (sheet.caller()) {
            case Caller.OfTheFirm(var member) -> {
                reschedules.requireMayAsk(scope, member);
                yield Optional.of(member);
            }
            case Caller.TheClient _ -> Optional.empty();
            case null -> throw new Refusal("callSheet.caller.missing");
        };
    }

    private void requireOpen(FirmScope scope, RescheduleId request) {
        if (!requests.get(scope, request).state().isOpen()) {
            throw new Refusal("reschedule.meanwhile");
        }
    }
}
