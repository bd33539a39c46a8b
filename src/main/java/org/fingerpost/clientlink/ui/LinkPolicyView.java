package org.fingerpost.clientlink.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.clientlink.LinkPolicies;
import org.fingerpost.clientlink.LinkPolicy;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Confirm;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;

/** For how long the firm's links open. Everyone may read it, admins change it. */
@Route("settings/links")
@Menu(title = "nav.links", order = 8.5, icon = "vaadin:link")
@RolesAllowed("MEMBER")
class LinkPolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final LinkPolicies policies;
    private final TextField after = new TextField(text("linkPolicy.after"));
    private final TextField without = new TextField(text("linkPolicy.without"));
    private final TextField years = new TextField(text("linkPolicy.years"));
    private final Entry<String, Integer> afterEntry = Entry.of(after, LinkPolicyView::days);
    private final Entry<String, Integer> withoutEntry = Entry.of(without, LinkPolicyView::days);
    private final Entry<String, Integer> yearsEntry = Entry.of(years, LinkPolicyView::years);
    private final FormBody form = new FormBody();

    LinkPolicyView(CurrentActor session, LinkPolicies policies) {
        this.session = session;
        this.policies = policies;
        after.setHelperText(text("linkPolicy.after.help"));
        without.setHelperText(text("linkPolicy.without.help"));
        years.setHelperText(text("linkPolicy.years.help"));
        form.add(after, without, years);
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = session.get();
        boolean mayChange = actor.may(Permission.MANAGE_FIRM);
        var policy = policies.get(actor);
        after.setValue(Integer.toString(policy.daysAfterAppointment()));
        without.setValue(Integer.toString(policy.daysWithoutAppointment()));
        years.setValue(Integer.toString(policy.yearsVisitsKept()));
        after.setReadOnly(!mayChange);
        without.setReadOnly(!mayChange);
        years.setReadOnly(!mayChange);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("linkPolicy.title"),
                                text(mayChange ? "linkPolicy.lead" : "linkPolicy.lead.readOnly")),
                        Parts.card("", form.fields(), form.problem()));
        if (mayChange) {
            getContent().add(Parts.box("fp-actions", Parts.primary(text("form.save"), this::save)));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("linkPolicy.title"));
    }

    private void save() {
        if (!form.read(afterEntry, withoutEntry, yearsEntry)) {
            return;
        }
        try {
            policies.change(session.get(), new LinkPolicy(afterEntry.get(), withoutEntry.get(), yearsEntry.get()));
            Confirm.done(text("form.saved"));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    private static int years(String typed) {
        if (!typed.strip().matches("[1-9]|10")) {
            throw new Refusal("linkPolicy.years.range", LinkPolicy.MOST_YEARS);
        }
        return Integer.parseInt(typed.strip());
    }

    private static int days(String typed) {
        if (!typed.strip().matches("[0-9]{1,3}")) {
            throw new Refusal("linkPolicy.range", LinkPolicy.MOST_AFTER, LinkPolicy.MOST_WITHOUT);
        }
        return Integer.parseInt(typed.strip());
    }
}
