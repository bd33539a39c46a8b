package org.fingerpost.user;

import static org.fingerpost.tenancy.Permission.MANAGE_PEOPLE;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.AccountDirectory;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Firm admins add, change and deactivate the firm's people, each time with a fresh proof that it is them. A firm always
 * keeps one active admin, and nobody goes before a colleague has taken over what is theirs to do.
 */
@Service
public class Members {
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private final FirmDatabase database;
    private final Directory directory;
    private final AccountDirectory accounts;
    private final MemberRepository repository;
    private final AuditTrail audit;
    private final ObjectProvider<Duty> duties;
    private final ApplicationEventPublisher events;

    Members(
            FirmDatabase database,
            Directory directory,
            AccountDirectory accounts,
            MemberRepository repository,
            AuditTrail audit,
            ObjectProvider<Duty> duties,
            ApplicationEventPublisher events) {
        this.database = database;
        this.directory = directory;
        this.accounts = accounts;
        this.repository = repository;
        this.audit = audit;
        this.duties = duties;
        this.events = events;
    }

    /** What an admin says of a person. */
    public record Entry(PersonName name, EmailAddress email, Role role) {}

    /** How much of one kind of work a person has, by the key of the text that says so. */
    public record Load(String messageKey, int count) {}

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
     * Adds a person, mails their invitation and answers with its token, which works once and for seven days. Refuses an
     * e-mail that the firm has already. An e-mail known from another firm keeps its password.
     */
    public Token add(Actor.Person actor, Entry entry) {
        actor.require(MANAGE_PEOPLE);
        return database.in(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var member = enter(scope, entry);
            return mail(scope, member, invite(scope, member));
        });
    }

    /** One of a firm's first people, as a step of founding it; the invitation is for the founder to hand on. */
    public Token addFirst(FirmScope scope, Entry entry) {
        return invite(scope, enter(scope, entry));
    }

    /** The same, where the founder chose the invitation's token. */
    public void addFirst(FirmScope scope, Entry entry, Token invitation) {
        invite(scope, enter(scope, entry), invitation);
    }

    /**
     * A fresh invitation for someone who lost theirs, or forgot the password: a password that opens this firm alone is
     * taken away, so that they choose a new one. Who belongs to other firms too keeps theirs.
     */
    public Token inviteAgain(Actor.Person actor, MemberId id) {
        actor.require(MANAGE_PEOPLE);
        return database.in(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var member = repository.get(scope, id);
            directory.forgetPassword(scope, member.identity());
            accounts.endSessionsHere(scope, member.identity());
            audit.record(scope, "member.invited", id.value(), "");
            return mail(scope, member, invite(scope, member));
        });
    }

    /** Fresh invitations of the firm's active admins, by e-mail, for a firm that came from another installation. */
    public Map<String, Token> inviteAdmins(FirmScope scope) {
        return active(scope).stream()
                .filter(member -> member.role() == Role.ADMIN)
                .collect(Collectors.toMap(Member::email, member -> invite(scope, member)));
    }

    /** Refuses to take the last active admin away. Open sessions of the person follow at their next click. */
    public void change(Actor.Person actor, MemberId id, PersonName name, Role role) {
        actor.require(MANAGE_PEOPLE);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var before = repository.get(scope, id);
            if (role != Role.ADMIN) {
                requireAnotherAdmin(scope, id);
            }
            change(scope, before.with(name.value(), role));
        });
    }

    /** What a colleague would have to take over from the person; nothing of a kind that they have none of. */
    public List<Load> duties(Actor actor, MemberId id) {
        actor.require(MANAGE_PEOPLE);
        return database.in(
                actor, scope -> loads(scope, repository.get(scope, id).id()));
    }

    /**
     * Takes the person's way in, once everything that is theirs to do has gone to the colleague. Refuses to take the last
     * active admin away, and to leave work with nobody.
     *
     * @param successor who takes the work over; needed where there is any
     */
    public void deactivate(Actor.Person actor, MemberId id, Optional<MemberId> successor) {
        actor.require(MANAGE_PEOPLE);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            deactivate(scope, id, successor);
        });
    }

    /** Lets the person in again, in the role that they had. */
    public void activate(Actor.Person actor, MemberId id) {
        actor.require(MANAGE_PEOPLE);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            change(scope, repository.get(scope, id).active(true));
        });
    }

    private Member enter(FirmScope scope, Entry entry) {
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
        return member;
    }

    private Token invite(FirmScope scope, Member member) {
        var token = Token.random();
        invite(scope, member, token);
        return token;
    }

    private void invite(FirmScope scope, Member member, Token token) {
        directory.invite(scope, token.hash(), member.identity(), scope.now().plus(INVITATION_LASTS));
    }

    private Token mail(FirmScope scope, Member member, Token token) {
        events.publishEvent(new MemberInvited(scope, member, token));
        return token;
    }

    private void deactivate(FirmScope scope, MemberId id, Optional<MemberId> successor) {
        var leaving = repository.get(scope, id);
        requireAnotherAdmin(scope, id);
        if (!loads(scope, id).isEmpty()) {
            var colleague = successor
                    .map(chosen -> repository.get(scope, chosen))
                    .orElseThrow(() -> new Refusal("member.successor.missing"));
            if (!colleague.active() || colleague.id().equals(id)) {
                throw new Refusal("member.successor.unfit");
            }
            duties.orderedStream().forEach(duty -> duty.handOver(scope, leaving, colleague));
        }
        change(scope, leaving.active(false));
        accounts.endSessionsHere(scope, leaving.identity());
    }

    private List<Load> loads(FirmScope scope, MemberId id) {
        return duties.orderedStream()
                .map(duty -> new Load(duty.messageKey(), duty.count(scope, id)))
                .filter(load -> load.count() > 0)
                .toList();
    }

    private void requireAnotherAdmin(FirmScope scope, MemberId id) {
        if (repository.activeAdmins(scope).equals(List.of(id))) {
            throw new Refusal("member.admin.last");
        }
    }

    private void change(FirmScope scope, Member after) {
        var before = repository.get(scope, after.id());
        repository.update(scope, after);
        audit.changed(scope, "member.changed", after.id().value(), before, after);
    }
}
