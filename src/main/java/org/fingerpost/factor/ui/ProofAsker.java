package org.fingerpost.factor.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.factor.Reproof;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.tenancy.Actor;

/** Asks in a dialog, on whatever page is open. */
@SpringComponent
class ProofAsker implements StepUp {
    private final OwnSession own;
    private final CurrentActor session;
    private final Reproof reproof;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Clock clock;

    ProofAsker(
            OwnSession own,
            CurrentActor session,
            Reproof reproof,
            SecondFactors factors,
            Passkeys passkeys,
            Clock clock) {
        this.own = own;
        this.session = session;
        this.reproof = reproof;
        this.factors = factors;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @Override
    public void before(Actor.Person actor, Runnable grave) {
        if (actor.sitting().isFresh(clock.instant())) {
            grave.run();
        } else {
            new ProofDialog(own, reproof, factors, passkeys, this::isFreshNow, grave).open();
        }
    }

    private boolean isFreshNow() {
        return session.get().sitting().isFresh(clock.instant());
    }
}
