package org.fingerpost.dossier;

import static org.fingerpost.tenancy.Permission.MANAGE_CASES;
import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.Documents;
import org.fingerpost.matter.Matters;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.springframework.stereotype.Service;

/**
 * Makes the evidence packet of a request, in whatever state it is. Each making stands in the trail with the packet's
 * hash, so that a copy is recognized later, and so does that the whole A-number was printed.
 */
@Service
public class Packets {
    private static final String MADE = "reschedule.packet";
    private static final int SHOWN = 5;

    private final FirmDatabase database;
    private final Dossiers dossiers;
    private final Matters matters;
    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;
    private final Press press = new Press();

    Packets(
            FirmDatabase database,
            Dossiers dossiers,
            Matters matters,
            Documents documents,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.dossiers = dossiers;
        this.matters = matters;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** One time that somebody made it. */
    public record Making(Instant at, String by, String sha256) {}

    /** What a packet had better have, and this one has not. */
    public enum Missing {
        STATEMENT,
        SUBMISSION,
        EVIDENCE,
        NOTICE,
        WHOLE_LOG
    }

    /**
     * @param exhibits how many files it holds
     */
    public record Outlook(int exhibits, Set<Missing> missing, List<Making> makings) {}

    /** Whoever takes the packet closes it. Wants a fresh proof, as the whole case leaves the portal. */
    public Packet make(Actor.Person actor, RescheduleId id) {
        actor.require(MANAGE_CASES);
        actor.requireFreshProof(clock.instant());
        var dossier = dossiers.of(actor, id);
        var matter = dossier.matter().id();
        if (matters.confidential(actor, matter).aNumber() != null) {
            dossier = dossier.with(matters.revealANumber(actor, matter));
        }
        var packet = press.make(
                dossier, paper -> documents.get(actor, paper.file().id()).content());
        database.run(actor, scope -> audit.record(scope, "reschedule.packet", id.value(), packet.sha256()));
        return packet;
    }

    /** What a packet made now would hold, and the last that were made, newest first. */
    public Outlook look(Actor actor, RescheduleId id) {
        actor.require(VIEW_CASES);
        var dossier = dossiers.of(actor, id);
        return new Outlook(dossier.papers().size(), missing(dossier), makings(actor, id));
    }

    private List<Making> makings(Actor actor, RescheduleId id) {
        return audit.of(actor, List.of(id.value())).stream()
                .filter(entry -> entry.action().equals(MADE))
                .limit(SHOWN)
                .map(entry -> new Making(entry.at(), entry.who(), entry.detail()))
                .toList();
    }

    private static Set<Missing> missing(Dossier dossier) {
        var missing = EnumSet.noneOf(Missing.class);
        var draft = dossier.request().draft();
        note(
                missing,
                Missing.STATEMENT,
                draft.reason() == null || draft.statement().isEmpty());
        note(missing, Missing.SUBMISSION, dossier.isDraft());
        note(missing, Missing.EVIDENCE, dossier.papers().stream().noneMatch(one -> one.kind() == Paper.Kind.EVIDENCE));
        note(missing, Missing.NOTICE, dossier.appointment().notice() == null);
        note(missing, Missing.WHOLE_LOG, dossier.broken().isPresent());
        return missing;
    }

    private static void note(Set<Missing> missing, Missing what, boolean isMissing) {
        if (isMissing) {
            missing.add(what);
        }
    }
}
