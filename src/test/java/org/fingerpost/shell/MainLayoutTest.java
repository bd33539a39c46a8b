package org.fingerpost.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;

class MainLayoutTest extends ViewTest {
    @Test
    void whatIsDecidedForTheWholeFirmStandsBelowTheFirmsSettings() {
        open("settings/sign-in");
        var top = $(SideNav.class).single().getItems();
        assertThat(top)
                .extracting(SideNavItem::getPath)
                .contains("/", "/matters", "/settings")
                .noneMatch(path -> path.startsWith("/settings/"));
        var settings = top.stream()
                .filter(item -> "/settings".equals(item.getPath()))
                .findFirst()
                .orElseThrow();
        assertThat(settings.getItems())
                .extracting(SideNavItem::getPath)
                .contains("/settings/alerts", "/settings/links", "/settings/sign-in");
        assertThat(settings.isMatchNested()).isFalse();
    }
}
