package org.fingerpost.sso.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.Optional;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.sso.SignOnAccounts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.user.Member;
import org.fingerpost.user.ui.PersonPanel;

/** A colleague's account at the firm's provider, for an admin. */
@SpringComponent
class LinkedAccountPanel implements PersonPanel {
    private final SignOnAccounts accounts;
    private final CurrentActor session;
    private final StepUp stepUp;

    LinkedAccountPanel(SignOnAccounts accounts, CurrentActor session, StepUp stepUp) {
        this.accounts = accounts;
        this.session = session;
        this.stepUp = stepUp;
    }

    @Override
    public Optional<Component> of(Actor.Person admin, Member member) {
        return admin.may(Permission.MANAGE_PEOPLE)
                ? accounts.linkedAt(admin, member.id()).map(at -> card(member, at))
                : Optional.empty();
    }

    private Component card(Member member, Instant linkedAt) {
        return Parts.card(
                text("signOn.account"),
                Parts.paragraph("fp-muted", text("signOn.account.since", Moments.full(linkedAt, session.zone()))),
                Parts.button(
                        text("signOn.account.unlink"),
                        () -> Confirm.ask(
                                text("signOn.account.unlink"),
                                text("signOn.account.confirm", member.name()),
                                text("signOn.account.unlink.yes"),
                                () -> stepUp.before(session.get(), () -> {
                                    accounts.unlink(session.get(), member.id());
                                    Confirm.done(text("signOn.account.unlinked", member.name()));
                                }))));
    }
}
