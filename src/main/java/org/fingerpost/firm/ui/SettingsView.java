package org.fingerpost.firm.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.fingerpost.firm.Firms;
import org.fingerpost.firm.Logos;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Permission;

/** What holds for the whole firm, and where the rest of it is decided. Everyone may read it, admins change it. */
@Route("settings")
@Menu(title = "nav.settings", order = 7.5, icon = "vaadin:cog-o")
@RolesAllowed("MEMBER")
class SettingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Firms firms;
    private final Logos logos;
    private final List<SettingsPanel> panels;

    SettingsView(CurrentActor session, Firms firms, Logos logos, List<SettingsPanel> panels) {
        this.session = session;
        this.firms = firms;
        this.logos = logos;
        this.panels = panels;
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
                                text("settings.title"), text(mayChange ? "settings.lead" : "settings.lead.readOnly")),
                        new FirmCard(session, firms, mayChange),
                        new LogoCard(session, logos, mayChange));
        panels.forEach(panel -> getContent().add(panel.of(actor)));
        getContent().add(Parts.card(text("settings.more"), more(actor)));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("settings.title"));
    }

    /** The pages below this one, as they name themselves, and the trail, which stands in no menu: few may see it. */
    private static Component more(Actor.Person actor) {
        var list = new UnorderedList();
        list.addClassName("fp-plain-list");
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.path().startsWith("settings/"))
                .forEach(entry -> list.add(new ListItem(Parts.link("/" + entry.path(), text(entry.title())))));
        if (actor.may(Permission.VIEW_AUDIT)) {
            list.add(new ListItem(Parts.link("/audit", text("audit.title"))));
        }
        return list;
    }
}
