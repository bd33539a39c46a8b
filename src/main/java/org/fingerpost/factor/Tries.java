package org.fingerpost.factor;

import java.time.Duration;
import org.fingerpost.platform.RemoteNetwork;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.RateLimits;
import org.fingerpost.tenancy.RateLimits.Limit;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How often codes and passkeys may be tried. A person's tries are taken before a code is looked at, so that many at once
 * help nobody: of the million codes three are right at a time.
 */
@Component
class Tries {
    private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
    private static final Limit OF_IDENTITY = new Limit(10, Duration.ofMinutes(30));
    private static final Limit OF_ADDRESS = new Limit(50, Duration.ofMinutes(15));

    private final RateLimits limits;
    private final PortalSeal seal;

    Tries(RateLimits limits, MasterKey master) {
        this.limits = limits;
        this.seal = master.sealFor("second-factor-try");
    }

    /** Uses up a try of the person; false where none is left, or too many failed from the address. */
    boolean take(IdentityId identity, String address) {
        return isOpen(address) && limits.take(key("identity/" + identity.value()), OF_IDENTITY);
    }

    /** A whole office may sign in from one address: only what failed counts there. */
    boolean isOpen(String address) {
        return limits.allows(key("address/" + RemoteNetwork.HOUSEHOLD.of(address)), OF_ADDRESS);
    }

    void failed(String address) {
        LOG.warn("A code or a passkey from {} was refused", address);
        limits.take(key("address/" + RemoteNetwork.HOUSEHOLD.of(address)), OF_ADDRESS);
    }

    private String key(String whose) {
        return "second-factor/" + seal.key(whose);
    }
}
