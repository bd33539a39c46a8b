package org.fingerpost.clientlink;

import static org.fingerpost.tenancy.Permission.SHARE_STATUS;
import static org.fingerpost.tenancy.Permission.SUBMIT_RESCHEDULES;
import static org.fingerpost.tenancy.Permission.VIEW_SHARED_STATUS;
import static org.fingerpost.uscis.SpecialCase.SAFE_CONTACT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmScope;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.springframework.stereotype.Service;

/** A link is shared with a client, opened by whoever holds it, and revoked. It opens for 180 days. */
@Service
public class ClientLinks {
    private static final Duration LASTS = Duration.ofDays(180);

    private final FirmDatabase database;
    private final Directory directory;
    private final ClientLinkRepository repository;
    private final StatusReader statuses;
    private final Matters matters;
    private final Firms firms;
    private final AuditTrail audit;

    ClientLinks(
            FirmDatabase database,
            Directory directory,
            ClientLinkRepository repository,
            StatusReader statuses,
            Matters matters,
            Firms firms,
            AuditTrail audit) {
        this.database = database;
        this.directory = directory;
        this.repository = repository;
        this.statuses = statuses;
        this.matters = matters;
        this.firms = firms;
        this.audit = audit;
    }

    /** Where the page behind a token is found on this installation. */
    public static String path(Token token) {
        return "/s/" + token.secret();
    }

    /**
     * A new link for the matter's client. Its token can be read now and never again. Where nobody may write to the client
     * but by the safe channel, it is for an attorney or the firm's admin to decide on (R23).
     */
    public Token create(Actor.Person actor, MatterId matter) {
        actor.require(SHARE_STATUS);
        return database.in(actor, scope -> {
            if (matters.get(scope, matter).cases().contains(SAFE_CONTACT) && !actor.may(SUBMIT_RESCHEDULES)) {
                throw Refusal.byRule("R23", "links.safeContact");
            }
            return create(scope, actor, matter);
        });
    }

    /** Newest first, those that open nothing any more too. */
    public List<ClientLink> of(Actor actor, MatterId matter) {
        actor.require(SHARE_STATUS);
        return database.in(actor, scope -> repository.of(scope, matter));
    }

    /** From now on the link opens nothing. Revoking twice changes nothing. */
    public void revoke(Actor actor, ClientLinkId id) {
        actor.require(SHARE_STATUS);
        database.run(actor, scope -> {
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
    public Opening<Actor.LinkHolder> enter(Token token) {
        var holder = directory
                .linkOf(token.hash())
                .map(link -> new Actor.LinkHolder(link.firm(), link.link()))
                .orElseGet(() -> new Actor.LinkHolder(Ids.next(FirmId::new), UUID.randomUUID()));
        return opening(holder, (_, _) -> holder);
    }

    /** Whether the link still opens, for what lies behind the status page. */
    public Opening<ClientLink> link(Actor.LinkHolder holder) {
        return opening(holder, (_, link) -> link);
    }

    /** The status page behind the link. Changes nothing. */
    public Opening<SharedStatus> open(Actor.LinkHolder holder) {
        return opening(holder, (scope, link) -> statuses.of(scope, link.matter(), Optional.of(link.id())));
    }

    private <T> Opening<T> opening(Actor.LinkHolder holder, BiFunction<FirmScope, ClientLink, T> behind) {
        holder.require(VIEW_SHARED_STATUS);
        return database.in(
                holder,
                scope -> repository
                        .find(scope, new ClientLinkId(holder.link()))
                        .map(link -> link.opensAt(scope.now())
                                ? new Opening.Open<>(behind.apply(scope, link))
                                : this.<T>gone(scope))
                        .orElseGet(Opening.Unknown::new));
    }

    private <T> Opening<T> gone(FirmScope scope) {
        var firm = firms.get(scope);
        return new Opening.Gone<>(firm.name(), firm.phone());
    }

    private Token create(FirmScope scope, Actor.Person actor, MatterId matter) {
        var id = Ids.next(ClientLinkId::new);
        var token = Token.random();
        repository.insert(scope, id, matter, actor.member(), scope.now().plus(LASTS));
        directory.addLink(scope, token.hash(), id.value());
        audit.record(scope, "clientLink.created", id.value(), matter.value().toString());
        return token;
    }
}
