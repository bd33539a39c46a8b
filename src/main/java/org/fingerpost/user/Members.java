package org.fingerpost.user;

import static org.fingerpost.tenancy.Permission.MANAGE_PEOPLE;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Duration;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.springframework.stereotype.Service;

/**
 * Firm admins add, change and deactivate the firm's people, each time with a fresh proof that it is them. A firm always
 * keeps one active admin.
 */
@Service
public class Members {
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private final FirmDatabase database;
    private final Directory directory;
    private final MemberRepository repository;
    private final AuditTrail audit;

    Members(FirmDatabase database, Directory directory, MemberRepository repository, AuditTrail audit) {
        this.database = database;
        this.directory = directory;
        this.repository = repository;
        this.audit = audit;
    }

    /** What an admin says of a person. */
    public record Entry(PersonName name, EmailAddress email, Role role) {}

    public List<Member> all(Actor actor) {
        actor.require(VIEW_CASES);
        return database.in(actor, repository::all);
    }

    /** Those who can be given work. */
    public List<Member> active(Actor actor) {
        return all(actor).stream().filter(Member::active).toList();
    }

    /** Everyone who ever belonged to the firm, as a step of another use case. */
    public List<Member> all(FirmScope scope) {
        return repository.all(scope);
    }

    /** The firm's active people, as a step of another use case. */
    public List<Member> active(FirmScope scope) {
        return all(scope).stream().filter(Member::active).toList();
    }

    public Member get(Actor actor, MemberId id) {
        actor.require(VIEW_CASES);
        return database.in(actor, scope -> repository.get(scope, id));
    }

    /**
     * Adds a person and answers with the token of their invitation, which works once and for seven days. Refuses an
     * e-mail that the firm has already. An e-mail known from another firm keeps its password.
     */
    public Token add(Actor.Person actor, Entry entry) {
        actor.require(MANAGE_PEOPLE);
        return database.in(actor, scope -> {
            actor.requireFreshProof(scope.now());
            return add(scope, entry);
        });
    }

    /** The first admin, as a step of founding a firm. */
    public Token addFirstAdmin(FirmScope scope, PersonName name, EmailAddress email) {
        return add(scope, new Entry(name, email, Role.ADMIN));
    }

    /**
     * A fresh invitation for someone who lost theirs, or forgot the password: a password that opens this firm alone is
     * taken away, so that they choose a new one. Who belongs to other firms too keeps theirs.
     */
    public Token inviteAgain(Actor.Person actor, MemberId id) {
        actor.require(MANAGE_PEOPLE);
        return database.in(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var identity = repository.get(scope, id).identity();
            directory.forgetPassword(scope, identity);
            audit.record(scope, "member.invited", id.value(), "");
            return invite(scope, identity);
        });
    }

    /** Refuses to take the last active admin away. Open sessions of the person follow at their next click. */
    public Member change(Actor.Person actor, MemberId id, PersonName name, Role role, boolean active) {
        actor.require(MANAGE_PEOPLE);
        return database.in(actor, scope -> {
            actor.requireFreshProof(scope.now());
            return change(scope, id, name, role, active);
        });
    }

    private Token add(FirmScope scope, Entry entry) {
        var identity =
                directory.join(scope, Ids.next(IdentityId::new), entry.email().value());
        if (repository.find(scope, identity).isPresent()) {
            throw new Refusal("member.email.taken", entry.email().value());
        }
        var member = new Member(
                Ids.next(MemberId::new),
                identity,
                entry.email().value(),
                entry.name().value(),
                entry.role(),
                true);
        repository.insert(scope, member);
        audit.record(scope, "member.added", member.id().value(), member.role().name());
        return invite(scope, identity);
    }

    private Token invite(FirmScope scope, IdentityId identity) {
        var token = Token.random();
        directory.invite(scope, token.hash(), identity, scope.now().plus(INVITATION_LASTS));
        return token;
    }

    private Member change(FirmScope scope, MemberId id, PersonName name, Role role, boolean active) {
        var before = repository.get(scope, id);
        boolean staysAdmin = role == Role.ADMIN && active;
        if (!staysAdmin && repository.activeAdmins(scope).equals(List.of(id))) {
            throw new Refusal("member.admin.last");
        }
        var after = new Member(id, before.identity(), before.email(), name.value(), role, active);
        repository.update(scope, after);
        audit.record(scope, "member.changed", id.value(), role + (active ? ", active" : ", not active"));
        return after;
    }
}
