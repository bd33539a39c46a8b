package org.fingerpost.sso;

import static org.fingerpost.tenancy.Permission.MANAGE_FIRM;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PlainText;
import org.fingerpost.sso.Connection.State;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.tenancy.SignOnDirectory;
import org.fingerpost.user.Member;
import org.fingerpost.user.Members;
import org.springframework.stereotype.Service;

/**
 * A firm's admins name its provider. What they type is a draft until one of them has signed in with it, so that a mistake
 * locks nobody out; what was in use before stays in use until then.
 */
@Service
public class SignOnSettings {
    private static final int LONGEST = 500;

    private final FirmDatabase database;
    private final SignOnRepository repository;
    private final SignOnDirectory directory;
    private final BreakGlass breakGlass;
    private final Members members;
    private final AuditTrail audit;

    SignOnSettings(
            FirmDatabase database,
            SignOnRepository repository,
            SignOnDirectory directory,
            BreakGlass breakGlass,
            Members members,
            AuditTrail audit) {
        this.database = database;
        this.repository = repository;
        this.directory = directory;
        this.breakGlass = breakGlass;
        this.members = members;
        this.audit = audit;
    }

    /**
     * What a firm has.
     *
     * @param breakGlass the admins named for emergencies
     * @param isBreakGlassReady whether one of them has what it takes
     */
    public record Settings(
            Optional<Connection> active,
            Optional<Connection> draft,
            List<MailDomain> domains,
            boolean onlyWay,
            Set<MemberId> breakGlass,
            boolean isBreakGlassReady) {
        public Settings {
            domains = List.copyOf(domains);
            breakGlass = Set.copyOf(breakGlass);
        }
    }

    /** What the trail says of the rules. */
    public record Rules(List<String> domains, boolean onlyWay, List<String> breakGlass) {
        public Rules {
            domains = List.copyOf(domains);
            breakGlass = List.copyOf(breakGlass);
        }
    }

    public Settings get(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(
                actor,
                scope -> new Settings(
                        repository.find(scope, State.ACTIVE),
                        repository.find(scope, State.DRAFT),
                        directory.domains(scope).stream().map(MailDomain::new).toList(),
                        repository.isOnlyWay(scope),
                        repository.breakGlass(scope),
                        !breakGlass.ready(scope).isEmpty()));
    }

    /** The admins that can be named for emergencies. */
    public List<Member> admins(Actor actor) {
        return members.active(actor).stream()
                .filter(member -> member.role() == Role.ADMIN)
                .toList();
    }

    /**
     * Keeps a draft in place of the one before. Without a secret the one that is kept stays, but only for the same
     * provider and client: it must not be sent to anybody else.
     */
    public void draft(Actor.Person actor, Issuer issuer, String clientId, String typedSecret) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var secret = typedSecret.isEmpty() ? kept(scope, issuer, clientId) : typedSecret;
            repository.end(scope, State.DRAFT);
            var draft = new Connection(Ids.next(ConnectionId::new), State.DRAFT, issuer, clientId, scope.now(), null);
            repository.insert(scope, draft, secret);
            audit.record(scope, "signOn.drafted", scope.firm().value(), issuer.value() + " " + clientId);
        });
    }

    /**
     * Whom it is offered to, and whether it is the only way in. Refuses domains that another firm has; and the only way
     * before it works, or without an admin who could still get in.
     */
    public void change(Actor.Person actor, List<MailDomain> domains, boolean onlyWay, Set<MemberId> named) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var before = rules(scope);
            putDomains(scope, domains);
            repository.breakGlass(scope).forEach(member -> repository.putBreakGlass(scope, member, false));
            named.forEach(member -> repository.putBreakGlass(scope, member, true));
            if (onlyWay) {
                requireWayBack(scope);
            }
            repository.putOnlyWay(scope, onlyWay);
            audit.changed(scope, "signOn.rulesChanged", scope.firm().value(), before, rules(scope));
        });
    }

    /** Everyone signs in by their own means again. */
    public void end(Actor.Person actor) {
        actor.require(MANAGE_FIRM);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            boolean ended = repository.end(scope, State.ACTIVE) | repository.end(scope, State.DRAFT);
            repository.putOnlyWay(scope, false);
            if (ended) {
                audit.record(scope, "signOn.ended", scope.firm().value(), "");
            }
        });
    }

    /** As it is typed. Refuses none, and one that is too long. */
    public static String clientId(String typed) {
        String id = typed.strip();
        if (id.isEmpty()) {
            throw new Refusal("signOn.clientId.missing");
        }
        return requirePlain(id);
    }

    /** As it is typed; empty keeps the one that there is. */
    public static String secret(String typed) {
        return requirePlain(typed.strip());
    }

    private static String requirePlain(String typed) {
        if (typed.length() > LONGEST) {
            throw new Refusal("signOn.long", LONGEST);
        }
        if (!PlainText.tidy(typed).equals(typed)) {
            throw new Refusal("signOn.character");
        }
        return typed;
    }

    private String kept(FirmScope scope, Issuer issuer, String clientId) {
        return repository
                .find(scope, State.DRAFT)
                .or(() -> repository.find(scope, State.ACTIVE))
                .filter(kept -> kept.issuer().equals(issuer) && kept.clientId().equals(clientId))
                .flatMap(kept -> repository.secret(scope, kept.id()))
                .orElseThrow(() -> new Refusal("signOn.secret.missing"));
    }

    private void putDomains(FirmScope scope, List<MailDomain> domains) {
        var taken = directory.putDomains(
                scope, domains.stream().map(MailDomain::value).toList());
        if (!taken.isEmpty()) {
            throw new Refusal("signOn.domains.taken", String.join(", ", taken));
        }
    }

    private void requireWayBack(FirmScope scope) {
        if (repository.find(scope, State.ACTIVE).isEmpty()) {
            throw new Refusal("signOn.onlyWay.untested");
        }
        if (breakGlass.ready(scope).isEmpty()) {
            throw new Refusal("signOn.breakGlass.missing");
        }
    }

    private Rules rules(FirmScope scope) {
        var named = repository.breakGlass(scope);
        return new Rules(
                directory.domains(scope),
                repository.isOnlyWay(scope),
                members.all(scope).stream()
                        .filter(member -> named.contains(member.id()))
                        .map(Member::name)
                        .toList());
    }
}
