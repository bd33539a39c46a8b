package org.fingerpost.factor;

import java.time.Duration;
import java.util.HexFormat;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.RateLimits;
import org.fingerpost.tenancy.RateLimits.Limit;
import org.fingerpost.vault.MasterKey;
import org.fingerpost.vault.PortalSeal;
import org.springframework.stereotype.Component;

/**
 * How often codes and passkeys may be tried, right ones among them: each try is taken before it is looked at, so that
 * many at once help nobody. Of the million codes three are right at a time.
 */
@Component
class Tries {
    private static final Limit OF_IDENTITY = new Limit(10, Duration.ofMinutes(30));
    private static final Limit OF_ADDRESS = new Limit(50, Duration.ofMinutes(15));

    private final RateLimits limits;
    private final PortalSeal seal;

    Tries(RateLimits limits, MasterKey master) {
        this.limits = limits;
        this.seal = master.sealFor("second-factor-try");
    }

    boolean take(IdentityId identity, String address) {
        return limits.take(key("identity/" + identity.value()), OF_IDENTITY) && take(address);
    }

    boolean take(String address) {
        return limits.take(key("address/" + address), OF_ADDRESS);
    }

    private String key(String whose) {
        return "second-factor/" + HexFormat.of().formatHex(seal.mark(whose));
    }
}
