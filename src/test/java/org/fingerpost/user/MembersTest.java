package org.fingerpost.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MembersTest extends PortalTest {
    private static final PersonName NAME = PersonName.parse("Sam Ortega");

    @Autowired
    Members members;

    Practice acme;

    @BeforeEach
    void aFirmWithOneAdmin() {
        acme = practices.found("Acme Law");
    }

    @Test
    void anAddedPersonBelongsToTheFirm() {
        var staff = practices.colleague(acme, Role.STAFF);
        assertThat(members.all(acme.actor())).extracting(Member::name).containsExactly("Dana Whitfield", "Sam Ortega");
        assertThat(members.get(acme.actor(), staff.member()).role()).isEqualTo(Role.STAFF);
    }

    @Test
    void anEmailBelongsToOnePersonOfAFirmAndMayBelongToAnotherFirmToo() {
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        members.add(acme.actor(), new Members.Entry(NAME, email, Role.STAFF));
        assertRefused(
                "member.email.taken", () -> members.add(acme.actor(), new Members.Entry(NAME, email, Role.ATTORNEY)));
        var rival = practices.found("Rival Law").actor();
        members.add(rival, new Members.Entry(PersonName.parse("S. Ortega"), email, Role.ATTORNEY));
        assertThat(members.all(acme.actor())).extracting(Member::name).doesNotContain("S. Ortega");
    }

    @Test
    void onlyAnAdminManagesPeople() {
        for (var role : List.of(Role.ATTORNEY, Role.STAFF)) {
            var person = practices.colleague(acme, role);
            var entry = new Members.Entry(NAME, EmailAddress.parse("new@example.com"), Role.ADMIN);
            assertRefused("permission.missing", () -> members.add(person, entry));
            assertRefused("permission.missing", () -> members.change(person, person.member(), NAME, Role.ADMIN, true));
            assertRefused(
                    "permission.missing",
                    () -> members.inviteAgain(person, acme.actor().member()));
        }
    }

    @Test
    void theLastAdminStays() {
        var me = acme.actor().member();
        assertRefused("member.admin.last", () -> members.change(acme.actor(), me, NAME, Role.ATTORNEY, true));
        assertRefused("member.admin.last", () -> members.change(acme.actor(), me, NAME, Role.ADMIN, false));
        members.change(acme.actor(), me, NAME, Role.ADMIN, true);
        practices.colleague(acme, Role.ADMIN);
        members.change(acme.actor(), me, NAME, Role.ATTORNEY, true);
    }

    @Test
    void aDeactivatedAdminDoesNotCountAsOne() {
        var second = practices.colleague(acme, Role.ADMIN);
        members.change(acme.actor(), second.member(), NAME, Role.ADMIN, false);
        assertRefused(
                "member.admin.last",
                () -> members.change(acme.actor(), acme.actor().member(), NAME, Role.STAFF, true));
    }

    @Test
    void ofTwoAdminsWhoTakeEachOtherAwayOneStays() throws Exception {
        var second = practices.colleague(acme, Role.ADMIN);
        try (var people = Executors.newFixedThreadPool(2)) {
            var answers = people.invokeAll(List.of(takeAway(acme.actor(), second), takeAway(second, acme.actor())));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).contains("taken away");
        }
        assertThat(members.all(acme.actor()))
                .filteredOn(member -> member.active() && member.role() == Role.ADMIN)
                .hasSize(1);
    }

    @Test
    void anotherFirmsPersonIsNotFound() {
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> members.get(rival, acme.actor().member())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.change(rival, acme.actor().member(), NAME, Role.STAFF, false))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.inviteAgain(rival, acme.actor().member()))
                .isInstanceOf(NotFound.class);
    }

    private Callable<String> takeAway(Actor.Person by, Actor.Person whom) {
        return () -> {
            try {
                members.change(by, whom.member(), NAME, Role.STAFF, true);
                return "taken away";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }
}
