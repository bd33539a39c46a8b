package org.fingerpost.factor.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.factor.RecoveryCodes;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.factor.SecondFactors.Held;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;

/** What a person shows besides the password: added, replaced and taken away here. */
class FactorCard extends Composite<Section> {
    private final OwnSession own;
    private final CurrentActor session;
    private final StepUp stepUp;
    private final SecondFactors factors;
    private final AuthenticatorApp app;
    private final RecoveryCodes recovery;
    private final PasskeyList passkeys;
    private final Div appPart = Parts.box("fp-stack-close");
    private final Div codesPart = Parts.box("fp-stack-close");

    FactorCard(
            OwnSession own,
            CurrentActor session,
            StepUp stepUp,
            SecondFactors factors,
            AuthenticatorApp app,
            RecoveryCodes recovery,
            PasskeyList passkeys) {
        this.own = own;
        this.session = session;
        this.stepUp = stepUp;
        this.factors = factors;
        this.app = app;
        this.recovery = recovery;
        this.passkeys = passkeys;
        getContent().addClassName("fp-card");
        getContent()
                .add(
                        new H2(text("factor.title")),
                        Parts.paragraph("fp-muted", text("factor.lead")),
                        passkeys,
                        appPart,
                        codesPart);
        passkeys.onChange(this::show);
        show();
    }

    private void show() {
        var held = factors.held(own.holder().identity());
        passkeys.show();
        showApp(held);
        showCodes(held);
    }

    private void showApp(Held held) {
        appPart.removeAll();
        appPart.add(new H3(text("factor.app")));
        var state = held.app()
                ? Parts.badge(text("factor.app.on"), Tone.SUCCESS)
                : Parts.badge(text("factor.app.off"), Tone.NEUTRAL);
        var actions = Parts.box(
                "fp-inline",
                state,
                Parts.button(
                        text(held.app() ? "factor.app.replace" : "factor.app.add"),
                        () -> proven(() -> AppDialog.open(own, app, this::show))));
        if (held.app()) {
            actions.add(Parts.button(
                    text("factor.app.remove"),
                    () -> Confirm.ask(
                            text("factor.app.remove"),
                            text("factor.app.remove.confirm"),
                            text("factor.remove.yes"),
                            () -> proven(this::removeApp))));
        }
        appPart.add(actions);
    }

    private void showCodes(Held held) {
        codesPart.removeAll();
        if (!held.any()) {
            return;
        }
        codesPart.add(
                new H3(text("factor.codes")),
                Parts.paragraph("fp-muted", text("factor.codes.left", held.recoveryCodes())),
                Parts.button(
                        text("factor.codes.make"),
                        () -> Confirm.ask(
                                text("factor.codes.make"),
                                text("factor.codes.make.confirm"),
                                text("factor.codes.make.yes"),
                                () -> proven(this::makeCodes))));
    }

    private void removeApp() {
        factors.removeApp(own.holder());
        show();
    }

    private void makeCodes() {
        CodesDialog.show(recovery.make(own.holder()));
        show();
    }

    private void proven(Runnable grave) {
        stepUp.before(session.get(), grave);
    }
}
