package org.fingerpost.operator;

import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.OwnerDatabase;
import org.fingerpost.vault.FirmKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keys are exchanged for others: those of firms, and the master key that wraps them. */
@Component
public class KeyChange {
    private final OwnerDatabase database;
    private final Installation installation;
    private final FirmKeys keys;
    private final AuthenticatorApp app;
    private final boolean hasPrevious;

    KeyChange(
            OwnerDatabase database,
            Installation installation,
            FirmKeys keys,
            AuthenticatorApp app,
            @Value("${fingerpost.master-key-previous:}") String previous) {
        this.database = database;
        this.installation = installation;
        this.keys = keys;
        this.app = app;
        this.hasPrevious = !previous.isBlank();
    }

    /** What was wrapped by the master key that is there now. */
    public record Rewrapped(int firms, int keys, int apps) {}

    /** A new key of the firm's own; answers with its number. A portal seals anew what the older ones sealed. */
    public int rotate(Actor.Operator operator, String slug) {
        int version = database.in(operator, estate -> keys.rotate(estate.scope()));
        installation.note(operator.name(), "keys.rotated", slug, String.valueOf(version));
        return version;
    }

    /** Whatever the previous master key closes is closed by the present one. May be done again. */
    public Rewrapped rewrap(String operator) {
        if (!hasPrevious) {
            throw new CannotDo("Set FINGERPOST_MASTER_KEY to the new key and FINGERPOST_MASTER_KEY_PREVIOUS to the one"
                    + " before, here and for every portal, and start the portals again first.");
        }
        int firms = 0;
        int wrapped = 0;
        for (var firm : installation.firms()) {
            if (firm.status() != FirmStatus.OFFBOARDED) {
                firms++;
                wrapped +=
                        database.in(new Actor.Operator(firm.id(), operator), estate -> keys.rewrapAll(estate.scope()));
            }
        }
        int apps = installation.resealApps(app::sealedAnew);
        installation.note(operator, "keys.rewrapped", "", wrapped + " keys of " + firms + " firms");
        return new Rewrapped(firms, wrapped, apps);
    }
}
