package org.fingerpost.factor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.fingerpost.account.ui.AccountPanel;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.factor.Passkeys;
import org.fingerpost.factor.RecoveryCodes;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.tenancy.Actor;
import org.springframework.core.annotation.Order;

/** Shows a person their second factors on their account. */
@SpringComponent
@Order(20)
class FactorPanel implements AccountPanel {
    private final OwnSession own;
    private final CurrentActor session;
    private final StepUp stepUp;
    private final SecondFactors factors;
    private final AuthenticatorApp app;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;

    FactorPanel(
            OwnSession own,
            CurrentActor session,
            StepUp stepUp,
            SecondFactors factors,
            AuthenticatorApp app,
            Passkeys passkeys,
            RecoveryCodes recovery) {
        this.own = own;
        this.session = session;
        this.stepUp = stepUp;
        this.factors = factors;
        this.app = app;
        this.passkeys = passkeys;
        this.recovery = recovery;
    }

    @Override
    public Component of(Actor.Person actor) {
        var list = new PasskeyList(own, session, stepUp, passkeys);
        return new FactorCard(own, session, stepUp, factors, app, recovery, list);
    }
}
