package org.fingerpost.vault;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.FirmDatabase;
import org.fingerpost.tenancy.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Seals in the background, a portion in each transaction, what was kept before it was sealed, and what an older key sealed.
 * The older keys are destroyed by the first round that finds nothing left: whoever read a row before the last portion has
 * had a while to open it.
 */
@Configuration(proxyBeanMethods = false)
class Resealing {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int FIRMS = 100;
    /** Of a file, which is held in memory whole, or of a text. */
    private static final int AT_ONCE = 50;

    private static final int PORTIONS = 200;

    private final FirmDatabase database;
    private final FirmKeys keys;

    Resealing(FirmDatabase database, FirmKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Bean
    Task<Void> sealWhatIsBehind(Operations operations) {
        return Tasks.recurring("seal", FixedDelay.ofMinutes(2))
                .execute((_, _) -> operations.firmsToSeal(FIRMS).forEach(firm -> catchUp(new Actor.Portal(firm))));
    }

    /** A firm that can't be sealed, such as one with a broken file, keeps no other firm from it. */
    private void catchUp(Actor firm) {
        try {
            int portions = 0;
            while (portions < PORTIONS && database.in(firm, scope -> keys.catchUp(scope, AT_ONCE)) > 0) {
                portions++;
            }
            if (portions == 0) {
                database.run(firm, keys::retireOld);
            }
        } catch (RuntimeException e) {
            LOG.warn("What firm {} keeps could not be sealed", firm.firm().value(), e);
        }
    }
}
