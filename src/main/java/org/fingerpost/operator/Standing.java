package org.fingerpost.operator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.OwnerDatabase;
import org.springframework.stereotype.Component;

/** How a firm stands with the installation, and what was done to it by an operator. */
@Component
public class Standing {
    private static final Duration JOBS_END_WITHIN = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofMillis(500);

    private final OwnerDatabase database;
    private final Installation installation;
    private final AuditTrail audit;
    private final Firms firms;

    Standing(OwnerDatabase database, Installation installation, AuditTrail audit, Firms firms) {
        this.database = database;
        this.installation = installation;
        this.audit = audit;
        this.firms = firms;
    }

    public FirmStatus of(Actor.Operator operator) {
        return database.in(operator, estate -> estate.status());
    }

    /** Closes the firm's doors. Alerts are raised and mailed as ever: a date that is missed can't be brought back. */
    public void suspend(Actor.Operator operator, String why) {
        change(operator, EnumSet.of(FirmStatus.ACTIVE), FirmStatus.SUSPENDED, why);
    }

    /** Closes the doors and lets everything stand still, until the firm is resumed, here or where it was carried to. */
    public void prepareMove(Actor.Operator operator, String why) {
        change(operator, EnumSet.of(FirmStatus.ACTIVE, FirmStatus.SUSPENDED), FirmStatus.MOVING, why);
        for (var waited = Duration.ZERO; stillJobs(operator); waited = waited.plus(A_WHILE)) {
            if (waited.compareTo(JOBS_END_WITHIN) > 0) {
                throw new CannotDo("The firm's doors are closed, but some of its jobs don't end. Is the portal running?"
                        + " Once it is, go on with the export, which says if they are still at work.");
            }
            pause();
        }
    }

    /** Refuses where the firm is to stand still, and a job of it is still to end. */
    void requireStill(Actor.Operator operator) {
        if (of(operator) == FirmStatus.MOVING && stillJobs(operator)) {
            throw new CannotDo(
                    "Some of the firm's jobs are still at work. Is the portal running? Try again in a moment.");
        }
    }

    /** Opens the doors again. What should have been told in the meantime is told at once. */
    public int resume(Actor.Operator operator) {
        change(operator, EnumSet.of(FirmStatus.SUSPENDED, FirmStatus.MOVING), FirmStatus.ACTIVE, "");
        return database.in(operator, estate -> estate.beside().planJobs());
    }

    /** Remembers an act in the firm's own trail and in the operators' log. */
    void note(Actor.Operator operator, String act, String detail) {
        String slug = database.in(operator, estate -> {
            audit.record(estate.scope(), act, operator.firm().value(), words(operator, detail));
            return firms.get(estate.scope()).slug();
        });
        installation.note(operator.name(), act, slug, detail);
    }

    private void change(Actor.Operator operator, Set<FirmStatus> from, FirmStatus to, String why) {
        String slug = database.in(operator, estate -> {
            var before = estate.status();
            if (!from.contains(before)) {
                throw new CannotDo("The firm is " + before + ", and can't become " + to + " from there.");
            }
            estate.setStatus(to);
            audit.record(estate.scope(), act(to), operator.firm().value(), words(operator, why));
            return firms.get(estate.scope()).slug();
        });
        installation.note(operator.name(), act(to), slug, why);
    }

    private boolean stillJobs(Actor.Operator operator) {
        return database.in(operator, estate -> {
            estate.beside().stopJobs();
            return estate.beside().jobs() > 0;
        });
    }

    private static String act(FirmStatus status) {
        return switch (status) {
            case ACTIVE -> "firm.resumed";
            case SUSPENDED -> "firm.suspended";
            case MOVING -> "firm.moving";
            case OFFBOARDED -> "firm.offboarded";
        };
    }

    private static String words(Actor.Operator operator, String detail) {
        return detail.isEmpty() ? operator.name() : operator.name() + ": " + detail;
    }

    private static void pause() {
        try {
            Thread.sleep(A_WHILE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDo("Interrupted; the firm's doors are closed.");
        }
    }
}
