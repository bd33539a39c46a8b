package org.fingerpost.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.AccountDirectory.SessionRow;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.springframework.stereotype.Service;

/** Where people are signed in: written down with each sign-in, listed for its owner, and ended on every node at once. */
@Service
public class Sessions {
    private final FirmDatabase database;
    private final AccountDirectory directory;
    private final Members members;
    private final Firms firms;
    private final ThisSession here;
    private final AuditTrail audit;
    private final SittingSettings settings;
    private final Clock clock;

    Sessions(
            FirmDatabase database,
            AccountDirectory directory,
            Members members,
            Firms firms,
            ThisSession here,
            AuditTrail audit,
            SittingSettings settings,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.members = members;
        this.firms = firms;
        this.here = here;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** A session as it is when somebody has signed in, or come a step further. */
    public record Note(UUID id, IdentityId identity, Optional<FirmId> firm, Set<Proof> proofs) {}

    public void note(Note note, String address, Device device) {
        var now = clock.instant();
        var proofs = note.proofs().stream().sorted().map(Proof::name).collect(Collectors.joining(","));
        directory.noteSession(
                new SessionRow(
                        note.id(),
                        note.firm().orElse(null),
                        now,
                        now,
                        address,
                        device.browser(),
                        device.system(),
                        proofs),
                note.identity(),
                settings.sessionLongest());
    }

    /** False once it was ended, wherever that was done. */
    public boolean goesOn(UUID session) {
        return directory.sessionGoesOn(session);
    }

    public void seen(UUID session, String address) {
        directory.seeSession(session, clock.instant(), address);
    }

    /** The person has signed out, or was. */
    public void over(IdentityId identity, UUID session) {
        directory.endSession(identity, session);
    }

    /** The person's own, in every firm, the last used first; in this firm alone where only its provider knows them. */
    public List<OpenSession> mine(Actor.Person actor) {
        var since = clock.instant().minus(settings.sessionIdle());
        var current = here.id();
        return directory.sessionsOf(identity(actor), since).stream()
                .filter(row -> !here.isOfItsFirmAlone() || actor.firm().equals(row.firm()))
                .map(row -> open(row, current))
                .toList();
    }

    /**
     * Ends one of the person's own; one of somebody else's is left alone, as one that is over is. Refused without a fresh
     * proof: whoever sits before a session that was left open may not put its owner out.
     */
    public void end(Actor.Person actor, UUID session) {
        actor.requireFreshProof(clock.instant());
        var identity = identity(actor);
        if (here.isOfItsFirmAlone()
                && mine(actor).stream().noneMatch(one -> one.id().equals(session))) {
            return;
        }
        database.run(actor, scope -> {
            if (directory.endSession(identity, session)) {
                note(scope, actor, "member.sessionEnded");
            }
        });
    }

    /** Ends all of the person's own but the one they look from. Refused without a fresh proof. */
    public void endOthers(Actor.Person actor) {
        actor.requireFreshProof(clock.instant());
        var identity = identity(actor);
        var others = mine(actor).stream().filter(one -> !one.isThis()).toList();
        database.run(actor, scope -> {
            if (here.isOfItsFirmAlone()) {
                others.forEach(other -> directory.endSession(identity, other.id()));
            } else {
                directory.endSessions(identity, here.id());
            }
            note(scope, actor, "member.sessionsEnded");
        });
    }

    private void note(FirmScope scope, Actor.Person actor, String action) {
        audit.record(scope, action, actor.member().value(), "");
    }

    private IdentityId identity(Actor.Person actor) {
        return members.get(actor, actor.member()).identity();
    }

    private OpenSession open(SessionRow row, Optional<UUID> current) {
        var proofs = Arrays.stream(row.proofs().split(",")).map(Proof::valueOf).toList();
        return new OpenSession(
                row.id(),
                Optional.ofNullable(row.firm())
                        .map(firm -> firms.get(firm).name())
                        .orElse(""),
                row.startedAt(),
                row.seenAt(),
                row.address(),
                new Device(row.browser(), row.system()),
                proofs,
                current.filter(row.id()::equals).isPresent());
    }

    /** Since when somebody may have been away. */
    public boolean isOver(Instant startedAt, Instant usedAt) {
        var now = clock.instant();
        return !usedAt.isAfter(now.minus(settings.sessionIdle()))
                || !startedAt.isAfter(now.minus(settings.sessionLongest()));
    }
}
