package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.reschedule.Approval;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.tenancy.Permission;

/** When the firm wants an attorney's approval of a request. Everyone may read it, admins change it. */
@Route("settings/requests")
@Menu(title = "nav.requests", order = 8.5, icon = "vaadin:check-square-o")
@RolesAllowed("MEMBER")
class RequestPolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Reviews reviews;

    RequestPolicyView(CurrentActor session, Reviews reviews) {
        this.session = session;
        this.reviews = reviews;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean mayChange = session.get().may(Permission.MANAGE_FIRM);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("requestPolicy.title"),
                                text(mayChange ? "requestPolicy.lead" : "requestPolicy.lead.readOnly")),
                        approval(mayChange));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("requestPolicy.title"));
    }

    private Component approval(boolean mayChange) {
        var policy = new RadioButtonGroup<Approval.Policy>(text("requestPolicy.approval"));
        policy.setItems(Approval.Policy.values());
        policy.setItemLabelGenerator(one -> text("requestPolicy." + one));
        policy.setValue(reviews.policy(session.get()));
        policy.setReadOnly(!mayChange);
        var card = Parts.card(
                "",
                Parts.box("fp-form", policy),
                Parts.paragraph("fp-muted", text("requestPolicy.hint")),
                new Div(Why.named("R11")));
        if (mayChange) {
            card.add(Parts.box(
                    "fp-actions",
                    Parts.primary(
                            text("form.save"),
                            () -> Confirm.tryTo(() -> {
                                reviews.change(session.get(), policy.getValue());
                                Confirm.done(text("form.saved"));
                            }))));
        }
        return card;
    }
}
