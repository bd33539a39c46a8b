package org.fingerpost.clientlink;

import static org.fingerpost.tenancy.Permission.SHARE_STATUS;
import static org.fingerpost.tenancy.Permission.VIEW_SHARED_STATUS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Ids;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.springframework.stereotype.Service;

/**
 * Notes each time that a link is followed, for the firm to see. At most 50 a day and link, so that nobody fills the
 * table. Where from is noted as a keyed hash: it tells a known place from a new one, and an address could tell where a
 * client hides.
 */
@Service
public class LinkOpenings {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 50;

    private final FirmDatabase database;
    private final LinkOpeningRepository repository;

    LinkOpenings(FirmDatabase database, LinkOpeningRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** @param from the keyed hash of an address */
    public Optional<LinkOpeningId> opened(Actor.LinkHolder holder, byte[] from, boolean robot) {
        holder.require(VIEW_SHARED_STATUS);
        var link = new ClientLinkId(holder.link());
        return database.in(holder, scope -> {
            if (repository.countSince(scope, link, scope.now().minus(DAY)) >= MOST_A_DAY) {
                return Optional.empty();
            }
            var id = Ids.next(LinkOpeningId::new);
            repository.insert(scope, id, link, from, robot);
            return Optional.of(id);
        });
    }

    /** A browser that a person uses showed the status. */
    public void read(Actor.LinkHolder holder, LinkOpeningId id) {
        holder.require(VIEW_SHARED_STATUS);
        database.run(holder, scope -> repository.read(scope, new ClientLinkId(holder.link()), id));
    }

    /** Of all links of the matter, newest first, at most a hundred. */
    public List<LinkOpening> of(Actor actor, MatterId matter) {
        actor.require(SHARE_STATUS);
        return database.in(actor, scope -> repository.of(scope, matter));
    }
}
