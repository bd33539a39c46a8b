package org.fingerpost.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.deadline.DeadlineChanged.Change.ENDED;
import static org.fingerpost.deadline.DeadlineChanged.Change.MET;
import static org.fingerpost.deadline.DeadlineChanged.Change.MOVED;
import static org.fingerpost.deadline.DeadlineChanged.Change.OPENED;
import static org.fingerpost.deadline.DeadlineChanged.Change.REOPENED;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fingerpost.deadline.DeadlineChanged.Change;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say about deadlines: those of their own, and what became of one. */
class OwnDeadlinesTest extends PortalTest {
    private static final LocalDateTime DECEMBER_3 = LocalDateTime.of(2026, 12, 3, 10, 0);

    @Autowired
    Deadlines deadlines;

    Practice acme;
    MatterId matter;
    DeadlineId own;

    @BeforeEach
    void aDeadlineOfTheirOwn() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Form.I_485);
        own = deadlines.add(acme.actor(), matter, new OwnDeadline(" Call the \n embassy ", DECEMBER_3));
    }

    @Test
    void itIsMeantOnTheFirmsClockAndHasATitle() {
        assertThat(deadlines.get(acme.actor(), own)).satisfies(deadline -> {
            assertThat(deadline.title()).isEqualTo("Call the embassy");
            assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-12-03T15:00:00Z"));
            assertThat(deadline.zone()).isEqualTo(acme.firm().zone());
            assertThat(deadline.kind().rule()).isEmpty();
        });
    }

    @Test
    void itMovesIsMetAndRemovedAndEachIsInItsHistory() {
        deadlines.change(acme.actor(), own, new OwnDeadline("Call them", DECEMBER_3.plusDays(1)));
        deadlines.meet(acme.actor(), own, " Called. ");
        deadlines.meet(acme.actor(), own, "Once more");
        deadlines.reopen(acme.actor(), own);
        deadlines.remove(acme.actor(), own);
        deadlines.change(acme.actor(), own, new OwnDeadline("Call them again", DECEMBER_3));
        assertThat(changes(own)).containsExactly(OPENED, MOVED, MET, REOPENED, ENDED, REOPENED);
        assertThat(deadlines.history(acme.actor(), own))
                .allSatisfy(event -> assertThat(event.who()).isEqualTo("Dana Whitfield"))
                .extracting(DeadlineEvent::note)
                .containsExactly("", "", "Called.", "", "", "");
    }

    @Test
    void whatHasPassedAndATimeThatTheClocksSkipAreRefused() {
        refused("deadline.at.past", () -> add("Call", LocalDateTime.of(2026, 11, 23, 10, 0)));
        refused("uscis.time.gap", () -> add("Call", LocalDateTime.of(2027, 3, 14, 2, 30)));
        refused(
                "deadline.at.past",
                () -> deadlines.change(
                        acme.actor(), own, new OwnDeadline("Call", LocalDateTime.of(2026, 11, 1, 10, 0))));
    }

    @Test
    void aTitleIsShortAndThere() {
        refused("deadline.title.empty", () -> OwnDeadline.read(" \n "));
        refused("deadline.title.long", () -> OwnDeadline.read("x".repeat(121)));
        assertThat(OwnDeadline.read("x".repeat(120))).hasSize(120);
    }

    @Test
    void aNoteIsNotALetter() {
        refused("deadline.note.long", () -> deadlines.meet(acme.actor(), own, "x".repeat(501)));
        assertThat(changes(own)).containsExactly(OPENED);
    }

    @Test
    void whatFollowsFromTheRecordIsNotChangedByHand() {
        acme.appointment(matter, DECEMBER_14);
        var phone = only(DeadlineKind.LAST_PHONE_MOMENT);
        refused("deadline.meet.byRecord", () -> deadlines.meet(acme.actor(), phone, ""));
        refused("deadline.reopen.ended", () -> deadlines.reopen(acme.actor(), phone));
        refused("deadline.change.notOwn", () -> deadlines.remove(acme.actor(), phone));
        refused(
                "deadline.change.notOwn",
                () -> deadlines.change(acme.actor(), phone, new OwnDeadline("Mine", DECEMBER_3)));
        assertThat(changes(phone)).containsExactly(OPENED);
    }

    @Test
    void theClientsWordIsMetAndOpenedAgainButNotOnceItEndedWithItsAppointment() {
        var appointment = acme.appointment(matter, DECEMBER_14);
        var word = only(DeadlineKind.CLIENT_CONFIRMATION);
        deadlines.meet(acme.actor(), word, "Ana said yes");
        deadlines.reopen(acme.actor(), word);
        clock.set(Instant.parse("2026-12-14T13:00:00Z"));
        acme.appointments().attended(acme.actor(), appointment);
        refused("deadline.reopen.ended", () -> deadlines.reopen(acme.actor(), word));
        assertThat(changes(word)).containsExactly(OPENED, MET, REOPENED, ENDED);
    }

    @Test
    void theDocketHasTheNextOneFirstAndCanBeThatOfOnePerson() {
        var sam = practices.colleague(acme, Role.STAFF);
        var watched = acme.matterOf(sam);
        var later = deadlines.add(acme.actor(), watched, new OwnDeadline("Translate", DECEMBER_3.plusDays(1)));
        assertThat(docket(Optional.empty())).startsWith(own, later).hasSize(4);
        assertThat(docket(Optional.of(sam.member()))).startsWith(later).doesNotContain(own);
        // The second watcher watches it too.
        assertThat(docket(Optional.of(acme.actor().member()))).contains(own, later);
        deadlines.meet(acme.actor(), own, "");
        assertThat(docket(Optional.empty())).startsWith(later).doesNotContain(own);
    }

    @Test
    void anotherFirmsDeadlineIsNotFound() {
        var rival = practices.found("Rival Law").actor();
        List<ThrowingCallable> attempts = List.of(
                () -> deadlines.get(rival, own),
                () -> deadlines.history(rival, own),
                () -> deadlines.meet(rival, own, ""),
                () -> deadlines.reopen(rival, own),
                () -> deadlines.remove(rival, own),
                () -> deadlines.change(rival, own, new OwnDeadline("Ours", DECEMBER_3)),
                () -> deadlines.add(rival, matter, new OwnDeadline("Ours", DECEMBER_3)));
        assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(NotFound.class));
        assertThat(deadlines.open(rival, Optional.empty(), Optional.empty()).rows())
                .isEmpty();
        assertThat(changes(own)).containsExactly(OPENED);
    }

    @Test
    void onlyPeopleOfTheFirmSayWhatBecameOfADeadline() {
        var portal = new Actor.Portal(acme.firm().id());
        List<ThrowingCallable> attempts = List.of(
                () -> deadlines.meet(portal, own, ""),
                () -> deadlines.reopen(portal, own),
                () -> deadlines.remove(portal, own),
                () -> deadlines.change(portal, own, new OwnDeadline("Ours", DECEMBER_3)),
                () -> deadlines.add(portal, matter, new OwnDeadline("Ours", DECEMBER_3)));
        assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(Refusal.class));
    }

    private void add(String title, LocalDateTime at) {
        deadlines.add(acme.actor(), matter, new OwnDeadline(title, at));
    }

    private DeadlineId only(DeadlineKind kind) {
        return deadlines.of(acme.actor(), matter).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<DeadlineId> docket(Optional<MemberId> watcher) {
        return deadlines.open(acme.actor(), watcher, Optional.empty()).rows().stream()
                .map(Deadline::id)
                .toList();
    }

    private List<Change> changes(DeadlineId id) {
        return deadlines.history(acme.actor(), id).stream()
                .map(DeadlineEvent::change)
                .toList();
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
