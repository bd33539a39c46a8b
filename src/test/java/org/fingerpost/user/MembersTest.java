package org.fingerpost.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Refused.assertRefused;

import java.util.List;
import java.util.Optional;
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
            assertRefused("permission.missing", () -> members.change(person, person.member(), NAME, Role.ADMIN));
            assertRefused(
                    "permission.missing",
                    () -> members.inviteAgain(person, acme.actor().member()));
        }
    }

    @Test
    void theLastAdminStays() {
        var me = acme.actor().member();
        assertRefused("member.admin.last", () -> members.change(acme.actor(), me, NAME, Role.ATTORNEY));
        assertRefused("member.admin.last", () -> members.deactivate(acme.actor(), me, Optional.empty()));
        members.change(acme.actor(), me, NAME, Role.ADMIN);
        practices.colleague(acme, Role.ADMIN);
        members.change(acme.actor(), me, NAME, Role.ATTORNEY);
    }

    @Test
    void aDeactivatedAdminDoesNotCountAsOne() {
        var second = practices.colleague(acme, Role.ADMIN);
        members.deactivate(acme.actor(), second.member(), Optional.empty());
        assertRefused(
                "member.admin.last",
                () -> members.change(acme.actor(), acme.actor().member(), NAME, Role.STAFF));
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
    void nobodyGoesBeforeAColleagueHasTakenOverTheirMatters() {
        var sam = practices.colleague(acme, Role.ATTORNEY);
        var colleague = practices.colleague(acme, Role.STAFF);
        var responsible = acme.matterOf(sam, colleague);
        var second = acme.matterOf(colleague, sam);
        assertThat(members.duties(acme.actor(), sam.member())).containsExactly(new Members.Load("duty.matters", 2));
        assertRefused(
                "member.successor.missing", () -> members.deactivate(acme.actor(), sam.member(), Optional.empty()));
        assertRefused(
                "member.successor.unfit",
                () -> members.deactivate(acme.actor(), sam.member(), Optional.of(sam.member())));
        members.deactivate(acme.actor(), sam.member(), Optional.of(colleague.member()));
        for (var id : List.of(responsible, second)) {
            var matter = acme.matters().get(acme.actor(), id);
            assertThat(matter.responsible()).isEqualTo(colleague.member());
            assertThat(matter.secondWatcher()).isNull();
        }
        assertThat(members.duties(acme.actor(), sam.member())).isEmpty();
    }

    @Test
    void workGoesToSomeoneOfTheSameFirmWhoIsThere() {
        var sam = practices.colleague(acme, Role.ATTORNEY);
        acme.matterOf(sam, acme.actor());
        var gone = practices.colleague(acme, Role.STAFF);
        members.deactivate(acme.actor(), gone.member(), Optional.empty());
        assertRefused(
                "member.successor.unfit",
                () -> members.deactivate(acme.actor(), sam.member(), Optional.of(gone.member())));
        var rival = practices.found("Rival Law").actor().member();
        assertThatThrownBy(() -> members.deactivate(acme.actor(), sam.member(), Optional.of(rival)))
                .isInstanceOf(NotFound.class);
        assertThat(members.get(acme.actor(), sam.member()).active()).isTrue();
    }

    @Test
    void whoWasLetInAgainHasTheRoleThatTheyHad() {
        var sam = practices.colleague(acme, Role.ATTORNEY);
        members.deactivate(acme.actor(), sam.member(), Optional.empty());
        assertThat(members.active(acme.actor())).extracting(Member::id).doesNotContain(sam.member());
        members.activate(acme.actor(), sam.member());
        assertThat(members.get(acme.actor(), sam.member()))
                .extracting(Member::role, Member::active)
                .containsExactly(Role.ATTORNEY, true);
    }

    @Test
    void anotherFirmsPersonIsNotFound() {
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> members.get(rival, acme.actor().member())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.deactivate(rival, acme.actor().member(), Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.inviteAgain(rival, acme.actor().member()))
                .isInstanceOf(NotFound.class);
    }

    private Callable<String> takeAway(Actor.Person by, Actor.Person whom) {
        return () -> {
            try {
                members.change(by, whom.member(), NAME, Role.STAFF);
                return "taken away";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
    }
}
