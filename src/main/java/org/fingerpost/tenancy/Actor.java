package org.fingerpost.tenancy;

import static org.fingerpost.tenancy.Permission.DELIVER_ALERTS;
import static org.fingerpost.tenancy.Permission.REPORT_STATUS;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;
import static org.fingerpost.tenancy.Permission.VIEW_SHARED_STATUS;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** Who asks, and for which firm. Every use case takes one as its first argument; nothing reads it from a thread. */
public sealed interface Actor {
    FirmId firm();

    Set<Permission> permissions();

    /** Refuses what this actor may not do. */
    default void require(Permission permission) {
        if (!may(permission)) {
            LoggerFactory.getLogger(Actor.class).warn("{} may not {}", written(), permission);
            throw new Refusal("permission.missing");
        }
    }

    /** For the log, which names nobody. */
    default String written() {
        return switch (this) {
            case Person person -> "Person " + person.member().value();
            case LinkHolder holder -> "Link " + holder.link();
            case Portal _ -> "The portal";
            case Operator _ -> "The operator";
        };
    }

    default boolean may(Permission permission) {
        return permissions().contains(permission);
    }

    /** A signed-in person of the firm. */
    record Person(FirmId firm, MemberId member, String name, Role role, Sitting sitting) implements Actor {
        @Override
        public Set<Permission> permissions() {
            return role.permissions();
        }

        /** Refuses what is grave to someone who may have left an open session behind. */
        public void requireFreshProof(Instant now) {
            if (!sitting.isFresh(now)) {
                throw new Refusal("proof.needed");
            }
        }
    }

    /** Whoever holds a client's shared link: sees the status of that one matter, and tells the firm of it. */
    record LinkHolder(FirmId firm, UUID link) implements Actor {
        @Override
        public Set<Permission> permissions() {
            return Set.of(VIEW_SHARED_STATUS, REPORT_STATUS);
        }
    }

    /** The portal itself: signs people in, raises alerts and delivers messages. */
    record Portal(FirmId firm) implements Actor {
        @Override
        public Set<Permission> permissions() {
            return Set.of(VIEW_CASES, DELIVER_ALERTS);
        }
    }

    /**
     * Who runs the installation, at its command line; sees no case through the portal.
     *
     * @param name as the machine knows them
     */
    record Operator(FirmId firm, String name) implements Actor {
        @Override
        public Set<Permission> permissions() {
            return Set.of();
        }
    }
}
