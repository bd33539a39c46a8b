package org.fingerpost.shell;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import org.fingerpost.account.SittingSettings;
import org.fingerpost.firm.Firms;
import org.fingerpost.firm.Logos;
import org.fingerpost.firm.ui.FirmLogo;
import org.fingerpost.platform.ui.HeaderItem;
import org.fingerpost.platform.ui.Keep;
import org.fingerpost.platform.ui.PageNotice;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.tenancy.Actor;

/** The frame of the staff app: navigation at the side, the firm, the alerts and the person at the top. */
@Layout
@RolesAllowed(SignedIn.MEMBER)
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final FirmSession session;
    private final List<PageNotice> notices;
    private final Firms firms;
    private final Logos logos;
    private final Div firmArea = Parts.box("fp-firm-area");
    private final Div noticeArea = Parts.box("fp-notices");

    MainLayout(
            FirmSession session,
            Firms firms,
            Logos logos,
            List<HeaderItem> items,
            List<PageNotice> notices,
            SittingSettings settings,
            AuthenticationContext authentication) {
        this.session = session;
        this.notices = notices;
        this.firms = firms;
        this.logos = logos;
        var person = session.get();
        var brand = new Anchor("/", new Div(), new Span(text("brand.name")));
        brand.addClassName("fp-brand");
        var skip = new Anchor("#content", text("nav.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("fp-skip");
        addToNavbar(skip);
        addToDrawer(brand, navigation(), Parts.paragraph("fp-not-advice", text("brand.notAdvice")));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(text("nav.toggle"));
        addToNavbar(toggle, firmArea);
        var tools = Parts.box("fp-tools");
        items.forEach(item -> tools.add(item.create(person)));
        tools.add(personMenu(person, session.firms() > 1, authentication));
        addToNavbar(tools);
        setPrimarySection(Section.DRAWER);
        getElement().appendChild(new SittingWarning(settings).getElement());
    }

    /** Each page stands in the landmark that the skip link leads to. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        var main = new Main();
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        main.getElement().appendChild(noticeArea.getElement(), content.getElement());
        setContent(main);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var person = session.get();
        showFirm(person);
        noticeArea.removeAll();
        notices.forEach(notice -> notice.of(person).ifPresent(noticeArea::add));
    }

    /** Anew with each page, so that a change shows. */
    private void showFirm(Actor.Person person) {
        firmArea.removeAll();
        logos.version(person).ifPresent(version -> firmArea.add(new FirmLogo(session, logos, version)));
        firmArea.add(Parts.span("fp-firm", firms.get(person).name()));
    }

    /**
     * What the views say of themselves, in the order they ask for; who may not see a view finds no entry. A view whose
     * path lies within another one's stands below it.
     */
    private static SideNav navigation() {
        var navigation = new SideNav();
        navigation.setLabel(text("nav.label"));
        navigation.setI18n(new SideNav.SideNavI18n().setToggle(text("nav.more")));
        navigation.addClassName("fp-nav");
        var items = new HashMap<String, SideNavItem>();
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            String path = entry.path();
            var item = new SideNavItem(text(entry.title()), "/" + path, new Icon(entry.icon()));
            item.setMatchNested(!path.isEmpty());
            items.put(path, item);
            var above = items.get(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
            if (above == null || !path.contains("/")) {
                navigation.addItem(item);
            } else {
                above.setMatchNested(false);
                above.addItem(item);
            }
        });
        return navigation;
    }

    private static MenuBar personMenu(Actor.Person person, boolean severalFirms, AuthenticationContext authentication) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem who = menu.addItem(Parts.span("fp-person", person.name()));
        who.setAriaLabel(text("nav.person", person.name()));
        who.getSubMenu().addItem(text("role." + person.role())).setEnabled(false);
        who.getSubMenu().addItem(text("nav.account"), _ -> UI.getCurrent().navigate("account"));
        who.getSubMenu().addItem(text("nav.preferences"), _ -> UI.getCurrent().navigate("preferences"));
        if (severalFirms) {
            who.getSubMenu()
                    .addItem(
                            text("nav.switchFirm"),
                            _ -> UI.getCurrent().getPage().setLocation("/choose-firm"));
        }
        who.getSubMenu().addItem(text("nav.signOut"), _ -> Keep.forgetAll(authentication::logout));
        return menu;
    }
}
