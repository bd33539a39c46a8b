package org.fingerpost.clientlink.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fingerpost.clientlink.LinkPolicies;
import org.fingerpost.clientlink.LinkPolicy;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LinkPolicyViewTest extends ViewTest {
    @Autowired
    private LinkPolicies policies;

    @Test
    void anAdminSaysForHowLongLinksOpen() {
        open("settings/links");
        assertThat(text("linkPolicy.after").getValue()).isEqualTo("60");
        type("linkPolicy.after", "30");
        type("linkPolicy.without", "181");
        press("form.save");
        assertThat(page()).contains("1 to 365 after an appointment, 1 to 180 without one");
        type("linkPolicy.without", "90");
        press("form.save");
        assertThat(policies.get(practice.actor())).isEqualTo(new LinkPolicy(30, 90, 7));
    }

    @Test
    void othersReadIt() {
        signIn(practices.colleague(practice, Role.STAFF));
        open("settings/links");
        assertThat(page()).contains("Your firm’s admin can change it");
        assertThat(text("linkPolicy.after").isReadOnly()).isTrue();
    }
}
