package org.fingerpost.outbox.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.fingerpost.outbox.Outbox;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;

/** Whether alerts are raised on time and e-mails leave, as far as it concerns this firm. */
@Route("health")
@Menu(title = "nav.health", order = 7, icon = "vaadin:paperplane-o")
@RolesAllowed("MEMBER")
class HealthView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Outbox outbox;

    HealthView(CurrentActor session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent().add(Parts.head(text("health.title"), text("health.lead")));
        if (outbox.waiting(session.get()) > 0) {
            getContent().add(new NotSentCard(session, outbox, this::show));
        }
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("health.title"));
    }
}
