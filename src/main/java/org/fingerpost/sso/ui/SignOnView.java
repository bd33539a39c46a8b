package org.fingerpost.sso.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.fingerpost.firm.Firms;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.StepUp;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.sso.RoundTrips;
import org.fingerpost.sso.SignOnSettings;
import org.fingerpost.sso.SignOnTrial;
import org.fingerpost.sso.Trouble;
import org.fingerpost.tenancy.Permission;

/** The firm's own provider of sign-in. Everyone may read it, admins change it. */
@Route("settings/single-sign-on")
@Menu(title = "nav.signOn", order = 8.75, icon = "vaadin:connect")
@RolesAllowed("MEMBER")
class SignOnView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    /** What a test that has come back says of itself. */
    private static final String TEST = "test";

    private final CurrentActor session;
    private final SignOnSettings settings;
    private final SignOnTrial trial;
    private final RoundTrips trips;
    private final Firms firms;
    private final StepUp stepUp;

    SignOnView(
            CurrentActor session,
            SignOnSettings settings,
            SignOnTrial trial,
            RoundTrips trips,
            Firms firms,
            StepUp stepUp) {
        this.session = session;
        this.settings = settings;
        this.trial = trial;
        this.trips = trips;
        this.firms = firms;
        this.stepUp = stepUp;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = session.get();
        boolean mayChange = actor.may(Permission.MANAGE_FIRM);
        var kept = settings.get(actor);
        var firm = firms.get(actor);
        getContent().removeAll();
        getContent().add(Parts.head(text("signOn.title"), text(mayChange ? "signOn.lead" : "signOn.lead.readOnly")));
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(TEST, List.of())
                .forEach(this::tell);
        getContent()
                .add(
                        new ConnectionCard(
                                session,
                                settings,
                                trial,
                                stepUp,
                                firm.slug(),
                                trips.comesBackTo(firm),
                                kept,
                                mayChange),
                        new RulesCard(session, settings, stepUp, kept, mayChange));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("signOn.title"));
    }

    private void tell(String result) {
        if (result.equals("done")) {
            getContent().add(Parts.note(text("signOn.test.done"), Tone.SUCCESS));
        }
        Arrays.stream(Trouble.values())
                .filter(trouble -> trouble.name().equals(result))
                .forEach(trouble -> getContent().add(Parts.note(text("signOn.trouble." + trouble), Tone.DANGER)));
    }
}
