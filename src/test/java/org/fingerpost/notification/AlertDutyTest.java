package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.util.Optional;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.user.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AlertDutyTest extends PortalTest {
    @Autowired
    Members members;

    @Autowired
    Alerts alerts;

    @Autowired
    DueJobs jobs;

    @Autowired
    Mailbox mailbox;

    @Test
    void whatStillAsksSomeoneWhoLeavesAsksTheColleagueWhoIsToldByEmail() {
        var acme = practices.found("Acme Law");
        var sam = practices.colleague(acme, Role.ATTORNEY);
        var colleague = practices.colleague(acme, Role.STAFF);
        acme.appointment(acme.matterOf(sam, acme.actor()), DECEMBER_14);
        jobs.raiseAlerts(acme.firm().id());
        assertThat(alerts.open(sam)).isEqualTo(1);
        assertThat(alerts.open(colleague)).isZero();
        assertThat(members.duties(acme.actor(), sam.member()))
                .extracting(Members.Load::messageKey)
                .containsExactly("duty.matters", "duty.alerts");
        members.deactivate(acme.actor(), sam.member(), Optional.of(colleague.member()));
        assertThat(alerts.open(sam)).isZero();
        assertThat(alerts.open(colleague)).isEqualTo(1);
        assertThat(mailbox.of(acme, "handover/")).hasSize(1);
    }

    @Test
    void anInvitationIsMailedAndItsLinkStandsNowhereInTheDatabase() {
        var acme = practices.found("Acme Law");
        var email = EmailAddress.parse("ada-" + acme.firm().slug() + "@example.com");
        var token = members.add(acme.actor(), new Members.Entry(PersonName.parse("Ada Long"), email, Role.STAFF));
        assertThat(mailbox.of(acme, "invitation/")).hasSize(1);
        assertThat(mailbox.of(acme, "invitation/").toString()).doesNotContain(token.secret());
        assertThat(mailbox.secrets(acme, "invitation/"))
                .singleElement()
                .asString()
                .endsWith(token.secret());
    }
}
