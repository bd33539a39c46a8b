package org.fingerpost.notification.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Arrays;
import org.fingerpost.notification.AlertKind;
import org.fingerpost.notification.AlertPolicy;
import org.fingerpost.notification.Offsets;
import org.fingerpost.notification.Policies;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Entry;
import org.fingerpost.platform.ui.FormBody;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;

/** How the firm hears of one kind of alert. */
@Route("settings/alerts/:kind")
@RolesAllowed("MEMBER")
class PolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Policies policies;
    private final TextField offsets = new TextField(text("policies.when"));
    private final Checkbox responsible = new Checkbox(text("alerts.watch.RESPONSIBLE"));
    private final Checkbox secondWatcher = new Checkbox(text("alerts.watch.SECOND_WATCHER"));
    private final Checkbox admins = new Checkbox(text("alerts.watch.ADMIN"));
    private final Checkbox email = new Checkbox(text("policy.email"));
    private final TextField climbs = new TextField(text("policies.climbs"));
    private final Entry<String, Offsets> offsetsEntry = Entry.of(offsets, Offsets::parse);
    private final Entry<String, Duration> climbsEntry = Entry.of(climbs, PolicyView::hours);
    private final FormBody form = new FormBody();

    PolicyView(CurrentActor session, Policies policies) {
        this.session = session;
        this.policies = policies;
        offsets.setHelperText(text("policy.offsets.help"));
        climbs.setHelperText(text("policy.climb.help"));
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session.get().require(Permission.MANAGE_FIRM);
        String typed = event.getRouteParameters().get("kind").orElse("");
        var kind = Arrays.stream(AlertKind.values())
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new NotFound(typed));
        show(policies.get(session.get(), kind));
        if (kind.isAhead()) {
            form.wide(offsets);
        }
        form.wide(Parts.box(
                        "fp-choices",
                        Parts.paragraph("fp-label", text("policy.who")),
                        responsible,
                        secondWatcher,
                        admins))
                .wide(email)
                .add(climbs);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(text("policy.kind." + kind), text("policy.lead")),
                        Parts.card("", form.fields(), form.problem()),
                        Parts.box(
                                "fp-actions",
                                Parts.primary(text("form.save"), () -> save(kind)),
                                Parts.action("/settings/alerts", text("form.cancel"), false)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("policies.title"));
    }

    private void show(AlertPolicy policy) {
        offsets.setValue(policy.offsets().words());
        responsible.setValue(policy.toResponsible());
        secondWatcher.setValue(policy.toSecondWatcher());
        admins.setValue(policy.toAdmins());
        email.setValue(policy.byEmail());
        climbs.setValue(Long.toString(policy.climbsAfter().toHours()));
    }

    private void save(AlertKind kind) {
        boolean readable = kind.isAhead() ? form.read(offsetsEntry, climbsEntry) : form.read(climbsEntry);
        if (!readable) {
            return;
        }
        try {
            policies.change(
                    session.get(),
                    new AlertPolicy(
                            kind,
                            kind.isAhead() ? offsetsEntry.get() : Offsets.NONE,
                            responsible.getValue(),
                            secondWatcher.getValue(),
                            admins.getValue(),
                            email.getValue(),
                            climbsEntry.get()));
            UI.getCurrent().navigate("settings/alerts");
        } catch (Refusal refusal) {
            if (refusal.key().equals("policy.climb.range")) {
                climbsEntry.refuse(refusal);
            } else {
                form.refuse(refusal);
            }
        }
    }

    private static Duration hours(String typed) {
        if (!typed.strip().matches("[0-9]{1,3}")) {
            throw new Refusal("policy.climb.range");
        }
        return Duration.ofHours(Long.parseLong(typed.strip()));
    }
}
