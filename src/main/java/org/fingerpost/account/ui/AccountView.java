package org.fingerpost.account.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.user.Members;

/** A person's own account: who they are here, and how they sign in. */
@Route("account")
@RolesAllowed("MEMBER")
class AccountView extends Composite<Div> implements HasDynamicTitle {
    AccountView(CurrentActor session, Members members, List<AccountPanel> panels) {
        var actor = session.get();
        var me = members.get(actor, actor.member());
        getContent().addClassName("fp-page");
        getContent()
                .add(
                        Parts.head(text("account.title"), text("account.lead")),
                        Parts.card(
                                "",
                                new Facts()
                                        .add(text("people.name"), me.name())
                                        .add(text("people.email"), me.email())
                                        .add(text("people.role"), text("role." + me.role()))));
        panels.forEach(panel -> getContent().add(panel.of(actor)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("account.title"));
    }
}
