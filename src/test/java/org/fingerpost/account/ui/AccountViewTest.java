package org.fingerpost.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;

class AccountViewTest extends ViewTest {
    @Test
    void aPersonSeesWhoTheyAreInThisFirm() {
        var sam = practices.colleague(practice, Role.STAFF);
        signIn(sam);
        open("account");
        assertThat(page()).contains("Sam Ortega", members.get(sam, sam.member()).email(), "Staff");
    }
}
