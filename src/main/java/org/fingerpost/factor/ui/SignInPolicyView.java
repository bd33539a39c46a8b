package org.fingerpost.factor.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.factor.SignInPolicies;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Role;

/** Of which roles the firm asks for a second factor. Everyone may read it, admins change it. */
@Route("settings/sign-in")
@Menu(title = "nav.signIn", order = 8.7, icon = "vaadin:key")
@RolesAllowed("MEMBER")
class SignInPolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final SignInPolicies policies;
    private final StepUp stepUp;
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(text("signInPolicy.roles"));

    SignInPolicyView(CurrentActor session, SignInPolicies policies, StepUp stepUp) {
        this.session = session;
        this.policies = policies;
        this.stepUp = stepUp;
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(one -> text("role." + one));
        roles.setHelperText(text("signInPolicy.roles.help"));
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = session.get();
        boolean mayChange = actor.may(Permission.MANAGE_FIRM);
        roles.setValue(policies.get(actor));
        roles.setReadOnly(!mayChange);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("signInPolicy.title"),
                                text(mayChange ? "signInPolicy.lead" : "signInPolicy.lead.readOnly")),
                        Parts.card("", roles, Parts.note(text("signInPolicy.provider"), Tone.NEUTRAL)));
        if (mayChange) {
            getContent()
                    .add(Parts.box(
                            "fp-actions",
                            Parts.primary(text("form.save"), () -> stepUp.before(session.get(), this::save))));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("signInPolicy.title"));
    }

    private void save() {
        policies.change(session.get(), roles.getValue());
        Confirm.done(text("form.saved"));
    }
}
