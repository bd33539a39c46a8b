package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fingerpost.notification.AlertPolicy;
import org.fingerpost.notification.Policies;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Permission;
import org.springframework.util.StringUtils;

/** How the firm hears of its deadlines, and when its clients are written to. Everyone may read it, admins change it. */
@Route("settings/alerts")
@Menu(title = "nav.policies", order = 8, icon = "vaadin:cog-o")
@RolesAllowed("MEMBER")
class PoliciesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Policies policies;

    PoliciesView(CurrentActor session, Policies policies) {
        this.session = session;
        this.policies = policies;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = session.get();
        boolean mayChange = actor.may(Permission.MANAGE_FIRM);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("policies.title"), text(mayChange ? "policies.lead" : "policies.lead.readOnly")),
                        table(policies.all(actor), mayChange),
                        Parts.paragraph("fp-muted", text("policies.lastResort")),
                        new ContactPolicyCard(session, policies, mayChange));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("policies.title"));
    }

    private static Component table(List<AlertPolicy> all, boolean mayChange) {
        return new DataTable<AlertPolicy>(text("policies.title"))
                .parts(text("policies.kind"), policy -> kind(policy, mayChange))
                .column(
                        text("policies.when"),
                        policy -> policy.kind().isAhead()
                                ? StringUtils.capitalize(policy.offsets().words())
                                : text("policies.atOnce"))
                .column(text("policies.who"), PoliciesView::who)
                .column(text("policies.email"), policy -> text(policy.byEmail() ? "policies.yes" : "policies.no"))
                .column(
                        text("policies.climbs"),
                        policy -> text(
                                "policy.offsets.hours", policy.climbsAfter().toHours()))
                .rows(all);
    }

    private static Component kind(AlertPolicy policy, boolean mayChange) {
        String name = text("policy.kind." + policy.kind());
        return mayChange
                ? Parts.link("/settings/alerts/" + policy.kind().name().toLowerCase(Locale.ROOT), name)
                : new Span(name);
    }

    private static String who(AlertPolicy policy) {
        var who = new ArrayList<String>();
        if (policy.toResponsible()) {
            who.add(text("alerts.watch.RESPONSIBLE"));
        }
        if (policy.toSecondWatcher()) {
            who.add(text("alerts.watch.SECOND_WATCHER"));
        }
        if (policy.toAdmins()) {
            who.add(text("alerts.watch.ADMIN"));
        }
        return String.join(", ", who);
    }
}
