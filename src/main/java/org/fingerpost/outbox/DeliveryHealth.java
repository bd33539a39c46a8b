package org.fingerpost.outbox;

import static org.fingerpost.tenancy.Permission.VIEW_CASES;

import java.time.Instant;
import java.util.Optional;
import org.fingerpost.platform.EnginePulse;
import org.fingerpost.platform.LateWork;
import org.fingerpost.platform.mail.MailFailure;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells a firm whether what the portal should do for it is done. */
@Service
public class DeliveryHealth {
    private final FirmDatabase database;
    private final MessageRepository repository;
    private final EnginePulse pulse;
    private final LateWork alerts;

    DeliveryHealth(FirmDatabase database, MessageRepository repository, EnginePulse pulse, LateWork alerts) {
        this.database = database;
        this.repository = repository;
        this.pulse = pulse;
        this.alerts = alerts;
    }

    /**
     * The firm's messages that should have left.
     *
     * @param waiting how many are still tried
     * @param oldest since when the oldest of both has been tried
     */
    public record Backlog(
            int waiting, int undelivered, @Nullable Instant oldest) {}

    /** Null where a message failed before kinds were told apart. */
    public record LastFailure(
            Instant at,
            @Nullable MailFailure kind,
            @Nullable String words) {}

    public record Report(
            Optional<Instant> lastRun,
            boolean stalled,
            Backlog backlog,
            Optional<LastFailure> lastFailure,
            int lateAlerts) {}

    public Report of(Actor actor) {
        actor.require(VIEW_CASES);
        var lastRun = pulse.lastRun();
        boolean stalled = pulse.stalled();
        return database.in(
                actor,
                scope -> new Report(
                        lastRun,
                        stalled,
                        repository.backlog(scope),
                        repository.lastFailure(scope),
                        alerts.late(scope)));
    }
}
