package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;

/** Notes what is special about a matter. */
@Route("matters/:matter/circumstances")
@RolesAllowed("MEMBER")
class CircumstancesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Matters matters;

    CircumstancesView(CurrentActor session, Matters matters) {
        this.session = session;
        this.matters = matters;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("matter").orElse("");
        var actor = session.get();
        actor.require(Permission.MANAGE_CASES);
        var matter = matters.get(actor, Ids.read(id, MatterId::new).orElseThrow(() -> new NotFound(id)));
        var form = new CircumstancesForm(matter);
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(
                                text("circumstances.title"),
                                text("circumstances.lead", matter.client().name())),
                        form,
                        Parts.box(
                                "fp-actions",
                                Parts.primary(text("circumstances.save"), () -> save(matter.id(), form)),
                                Parts.action("/matters/" + id, text("form.cancel"), false)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("circumstances.title"));
    }

    private void save(MatterId matter, CircumstancesForm form) {
        form.read().ifPresent(circumstances -> {
            try {
                matters.setCircumstances(session.get(), matter, circumstances);
                UI.getCurrent().navigate("matters/" + matter.value());
            } catch (Refusal refusal) {
                form.refuse(refusal);
            }
        });
    }
}
