package org.fingerpost.factor.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.user.Member;
import org.fingerpost.user.ui.PersonPanel;

/** For a colleague who lost their phone. */
@SpringComponent
class ResetPanel implements PersonPanel {
    private final SecondFactors factors;
    private final CurrentActor session;
    private final StepUp stepUp;

    ResetPanel(SecondFactors factors, CurrentActor session, StepUp stepUp) {
        this.factors = factors;
        this.session = session;
        this.stepUp = stepUp;
    }

    @Override
    public Optional<Component> of(Actor.Person admin, Member member) {
        return factors.canReset(admin, member) ? Optional.of(card(member)) : Optional.empty();
    }

    private Component card(Member member) {
        return Parts.card(
                text("factor.reset.title"),
                Parts.paragraph("fp-muted", text("factor.reset.hint")),
                Parts.button(
                        text("factor.reset.do"),
                        () -> Confirm.ask(
                                text("factor.reset.do"),
                                text("factor.reset.confirm", member.name()),
                                text("factor.reset.yes"),
                                () -> stepUp.before(session.get(), () -> {
                                    factors.reset(session.get(), member.id());
                                    Confirm.done(text("factor.reset.done", member.name()));
                                }))));
    }
}
