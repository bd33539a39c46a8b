package org.fingerpost.firm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fingerpost.firm.Firms;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends ViewTest {
    @Autowired
    private Firms firms;

    @Test
    void anAdminChangesTheFirmAndNothingTypedIsLost() {
        open("settings");
        type("settings.name", "Acme Law, LLP");
        type("settings.phone", "555");
        press("form.save");
        assertThat(text("settings.phone").isInvalid()).isTrue();
        assertThat(text("settings.name").getValue()).isEqualTo("Acme Law, LLP");
        assertThat(firms.get(practice.actor()).name()).isEqualTo("Acme Law");
        type("settings.phone", "973 555 0100");
        press("form.save");
        assertThat(firms.get(practice.actor()).name()).isEqualTo("Acme Law, LLP");
        assertThat(firms.get(practice.actor()).phone()).isEqualTo("(973) 555-0100");
    }

    @Test
    void onlyWhoMayReadTheTrailIsLedToIt() {
        open("settings");
        assertThat(links()).contains("/audit");
        signIn(practices.colleague(practice, Role.ATTORNEY));
        open("matters");
        open("settings");
        assertThat(links()).doesNotContain("/audit");
    }

    @Test
    void othersReadIt() {
        signIn(practices.colleague(practice, Role.STAFF));
        open("settings");
        assertThat(page()).contains("Your firm’s admin can change it");
        assertThat(text("settings.name").isReadOnly()).isTrue();
    }
}
