package org.fingerpost.clientlink;

import static org.fingerpost.tenancy.Permission.SHARE_STATUS;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_SHARED_STATUS;
import static org.fingerpost.uscis.SpecialCase.SAFE_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.clientlink.ClientLinkRepository.NewRow;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.vault.Vault;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** A link is shared with one person, opened by whoever holds it, and revoked. How long it opens is {@link LinkPolicy}. */
@Service
public class ClientLinks {
    private final FirmDatabase database;
    private final Directory directory;
    private final ClientLinkRepository repository;
    private final StatusReader statuses;
    private final Matters matters;
    private final Firms firms;
    private final AuditTrail audit;
    private final LinkLetters letters;
    private final PasswordEncoder passwords;
    private final PublicAddress address;

    ClientLinks(
            FirmDatabase database,
            Directory directory,
            ClientLinkRepository repository,
            StatusReader statuses,
            Matters matters,
            Firms firms,
            AuditTrail audit,
            LinkLetters letters,
            PasswordEncoder passwords,
            PublicAddress address) {
        this.database = database;
        this.directory = directory;
        this.repository = repository;
        this.statuses = statuses;
        this.matters = matters;
        this.firms = firms;
        this.audit = audit;
        this.letters = letters;
        this.passwords = passwords;
        this.address = address;
    }

    /** Whoever holds a link that opens, and the link. */
    public record Entrance(Actor.LinkHolder holder, ClientLink link) {}

    /** @param until when the link ends, unless something changes */
    public record Shared(SharedStatus status, Instant until) {}

    /** Where the page behind a token is found on this installation. */
    public static String path(Token token) {
        return "/s/" + token.secret();
    }

    /** A new link for the matter's client, with nothing else asked. */
    public Token create(Actor.Person actor, MatterId matter) {
        return create(actor, matter, NewLink.OF_CLIENT);
    }

    /**
     * A new link for one person. Its token can be read now and never again. Where nobody may write to the client but by
     * the safe channel, it is for an attorney or the firm's admin to decide on, and no e-mail belongs to it (R23).
     */
    public Token create(Actor.Person actor, MatterId matter, NewLink link) {
        actor.require(SHARE_STATUS);
        // Slow on purpose, so not while a connection waits for it.
        String hash = link.secret().isEmpty() ? null : passwords.encode(link.secret());
        return database.in(actor, scope -> {
            boolean safe = matters.get(scope, matter).cases().contains(SAFE_CONTACT);
            if (safe && !actor.may(SUBMIT_RESCHEDULES)) {
                throw Refusal.byRule("R23", "links.safeContact");
            }
            if (safe && link.email() != null) {
                throw Refusal.byRule("R23", "links.email.safeContact");
            }
            var row = new NewRow(Ids.next(ClientLinkId::new), matter, actor.member(), hash, safe);
            var token = Token.random();
            repository.insert(scope, row, link);
            directory.addLink(scope, token.hash(), row.id().value());
            audit.record(
                    scope,
                    "clientLink.created",
                    row.id().value(),
                    matter.value().toString());
            return token;
        });
    }

    /** Mails the link to its recipient, once. Refuses one that is closed, and one without an address. */
    public void mail(Actor.Person actor, Token token) {
        actor.require(SHARE_STATUS);
        var id = directory
                .linkOf(token.hash())
                .filter(found -> found.firm().equals(actor.firm()))
                .map(found -> new ClientLinkId(found.link()))
                .orElseThrow(() -> new NotFound(token));
        database.run(actor, scope -> {
            var link = repository.find(scope, id).orElseThrow(() -> new NotFound(id));
            if (!link.opensAt(scope.now())) {
                throw new Refusal("links.closed");
            }
            letters.sendLink(scope, link, address.of(path(token)));
            audit.record(
                    scope,
                    "clientLink.mailed",
                    id.value(),
                    link.matter().value().toString());
        });
    }

    /** The page as whoever holds a link of the matter sees it. Makes no link, and counts as no opening. */
    public SharedStatus preview(Actor.Person actor, MatterId matter) {
        actor.require(SHARE_STATUS);
        return database.in(actor, scope -> statuses.of(scope, matter, Optional.empty()));
    }

    /** Newest first, those that open nothing any more too. */
    public List<ClientLink> of(Actor actor, MatterId matter) {
        actor.require(SHARE_STATUS);
        return database.in(actor, scope -> repository.of(scope, matter));
    }

    /** From now on the link opens nothing. Revoking twice changes nothing. Wants a fresh proof. */
    public void revoke(Actor.Person actor, ClientLinkId id) {
        actor.require(SHARE_STATUS);
        database.run(actor, scope -> {
            actor.requireFreshProof(scope.now());
            var link = repository.find(scope, id).orElseThrow(() -> new NotFound(id));
            if (repository.revoke(scope, id)) {
                audit.record(
                        scope,
                        "clientLink.revoked",
                        id.value(),
                        link.matter().value().toString());
            }
        });
    }

    /**
     * Who holds the token. Changes nothing, so that a mail scanner that follows the link does no harm. A token that never
     * was takes the way of one that is, so that the time tells nothing.
     */
    public Opening<Entrance> enter(Token token) {
        var holder = directory
                .linkOf(token.hash())
                .map(link -> new Actor.LinkHolder(link.firm(), link.link()))
                .orElseGet(() -> new Actor.LinkHolder(Ids.next(FirmId::new), UUID.randomUUID()));
        return opening(holder, (_, link) -> new Entrance(holder, link));
    }

    /** Whether the link still opens, for what lies behind the status page. */
    public Opening<ClientLink> link(Actor.LinkHolder holder) {
        return opening(holder, (_, link) -> link);
    }

    /** The status page behind the link. Changes nothing. */
    public Opening<Shared> open(Actor.LinkHolder holder) {
        return opening(
                holder,
                (scope, link) ->
                        new Shared(statuses.of(scope, link.matter(), Optional.of(link.id())), link.expiresAt()));
    }

    /** What lies behind the link, for other steps of the client's: all of them look at the link first. */
    <T> Opening<T> opening(Actor.LinkHolder holder, BiFunction<FirmScope, ClientLink, T> behind) {
        holder.require(VIEW_SHARED_STATUS);
        try {
            return looked(holder, behind);
        } catch (Refusal refusal) {
            // What the page tells can't be read any more: the firm has left.
            if (refusal.key().equals(Vault.DESTROYED)) {
                return database.in(holder, this::gone);
            }
            throw refusal;
        }
    }

    private <T> Opening<T> looked(Actor.LinkHolder holder, BiFunction<FirmScope, ClientLink, T> behind) {
        return database.in(holder, scope -> {
            boolean firmIsOpen = firms.isOpen(scope);
            return repository
                    .find(scope, new ClientLinkId(holder.link()))
                    .map(link -> firmIsOpen && link.opensAt(scope.now())
                            ? new Opening.Open<>(behind.apply(scope, link))
                            : this.<T>gone(scope))
                    .orElseGet(Opening.Unknown::new);
        });
    }

    private <T> Opening<T> gone(FirmScope scope) {
        var firm = firms.get(scope);
        return new Opening.Gone<>(firm.name(), firm.phone());
    }
}
