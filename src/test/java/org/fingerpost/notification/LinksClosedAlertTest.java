package org.fingerpost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.SpecialCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a client's contact must be safe from now on, an attorney hears that the open links were closed (R23). */
class LinksClosedAlertTest extends PortalTest {
    @Autowired
    Alerts alerts;

    @Autowired
    ClientLinks links;

    @Autowired
    Mailbox mailbox;

    @Autowired
    DueJobs jobs;

    Practice acme;
    Actor.Person attorney;
    Actor.Person staff;
    MatterId matter;

    @BeforeEach
    void aMatterOfAnAttorneyAndStaff() {
        acme = practices.found("Acme Law");
        attorney = practices.colleague(acme, Role.ATTORNEY);
        staff = practices.colleague(acme, Role.STAFF);
        matter = acme.matterOf(attorney, staff);
    }

    @Test
    void theAttorneyIsAskedToLookThoughTheOneWhoNotedItKnows() {
        links.create(staff, matter);
        safe(staff, matter);
        assertThat(closed(matter)).singleElement().satisfies(alert -> {
            assertThat(alert.about().level()).isEqualTo(AlertLevel.URGENT);
            assertThat(alert.about().path()).isEqualTo("/matters/" + matter.value());
            assertThat(alert.asks(attorney.member())).isTrue();
            assertThat(alert.asks(staff.member())).isFalse();
            assertThat(alert.settledAt()).isNull();
        });
        alerts.acknowledge(attorney, closed(matter).getFirst().id());
        assertThat(closed(matter).getFirst().settledAt()).isNotNull();
    }

    @Test
    void staffCannotSettleItForTheAttorney() {
        links.create(staff, matter);
        safe(acme.actor(), matter);
        alerts.acknowledge(staff, closed(matter).getFirst().id());
        assertThat(closed(matter).getFirst().asks(attorney.member())).isTrue();
    }

    @Test
    void whereOnlyStaffWatchTheMatterTheAdminsAreToldAtOnce() {
        var ofStaff = acme.matterOf(staff, practices.colleague(acme, Role.STAFF));
        links.create(staff, ofStaff);
        safe(staff, ofStaff);
        assertThat(closed(ofStaff))
                .singleElement()
                .matches(alert -> alert.asks(acme.actor().member()));
    }

    @Test
    void theMailTellsNothingOfTheCase() {
        links.create(staff, matter);
        safe(staff, matter);
        closed(matter);
        assertThat(mailbox.of(acme, "alert/", attorney))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject() + letter.body())
                        .contains("a client’s page was closed", "/matters/" + matter.value())
                        .doesNotContain("Li Wei", "I-485", "safe", "R23"));
    }

    @Test
    void whereNoLinkWasOpenNobodyIsAlarmed() {
        safe(staff, matter);
        links.create(attorney, matter);
        acme.matters().setCircumstances(acme.actor(), matter, noted(SpecialCase.SAFE_CONTACT, SpecialCase.MINOR));
        assertThat(closed(matter)).isEmpty();
    }

    private List<FirmAlert> closed(MatterId of) {
        jobs.raiseAlerts(acme.firm().id());
        return alerts.of(acme.actor(), of).stream()
                .filter(alert -> alert.about().kind() == AlertKind.LINKS_CLOSED)
                .toList();
    }

    private void safe(Actor.Person by, MatterId of) {
        acme.matters().setCircumstances(by, of, noted(SpecialCase.SAFE_CONTACT));
    }

    private static Circumstances noted(SpecialCase... cases) {
        return new Circumstances(Set.of(cases), null, null, null, null);
    }
}
