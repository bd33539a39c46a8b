package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.util.List;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.matter.MatterId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.RescheduleReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Warnings are read one by one, and an attorney approves where the firm or R11 wants it. */
class ReviewsTest extends PortalTest {
    private static final Draft COMPLETE = new Draft(RescheduleReason.ILLNESS, "Surgery on that day", Channel.PHONE, "");

    @Autowired
    Reschedules reschedules;

    @Autowired
    Reviews reviews;

    Practice acme;
    Actor.Person attorney;
    MatterId matter;

    @BeforeEach
    void aFirm() {
        acme = practices.found("Acme Law");
        attorney = acme.actor();
        matter = acme.matter("Li Wei", Form.I_485);
    }

    @Test
    void eachWarningIsReadByItselfAndShowsWhoReadItAndWhen() {
        var id = reschedules.start(attorney, moved(2));
        var all = reviews.warnings(attorney, id);
        assertThat(all).hasSizeGreaterThan(1).noneMatch(Warning::isRead);
        String first = all.getFirst().finding().messageKey();
        reviews.acknowledge(attorney, id, first);
        clock.set(START.plus(Duration.ofHours(1)));
        reviews.acknowledge(practices.colleague(acme, Role.STAFF), id, first);
        assertThat(reviews.warnings(attorney, id).getFirst())
                .isEqualTo(new Warning(all.getFirst().finding(), "Dana Whitfield", START));
        assertThat(reviews.warnings(attorney, id)).filteredOn(Warning::isRead).hasSize(1);
    }

    @Test
    void anotherTextIsAnotherWarning() {
        var id = reschedules.start(attorney, moved(0));
        assertThatThrownBy(() -> reviews.acknowledge(attorney, id, "findings.of.another.day"))
                .isInstanceOf(NotFound.class);
        assertThat(obstacles(id)).contains("reschedule.warning.unread");
    }

    @Test
    void withAWarningUnreadUscisIsNotAsked() {
        var id = reschedules.start(attorney, moved(0));
        assertThat(reviews.warnings(attorney, id)).isNotEmpty();
        assertRefused("reschedule.warning.unread", () -> submit(id));
        readAll(id);
        submit(id);
        assertThat(reschedules.get(attorney, id).state()).isEqualTo(RescheduleState.SUBMITTED);
    }

    @Test
    void theSecondTimeWarnsAndTheThirdNeedsAnAttorney() {
        var first = reschedules.start(attorney, moved(0));
        assertThat(rules(first)).doesNotContain("R11");
        assertThat(reviews.wantsApproval(attorney, first)).isFalse();
        var second = reschedules.start(attorney, moved(1));
        assertThat(rules(second)).contains("R11");
        assertThat(reviews.wantsApproval(attorney, second)).isFalse();
        var third = reschedules.start(attorney, moved(2));
        assertThat(rules(third)).contains("R11");
        assertThat(reviews.wantsApproval(attorney, third)).isTrue();
        readAll(third);
        assertRefused("reschedule.approval.missing", () -> submit(third));
        approve(third);
        submit(third);
    }

    @Test
    void aFirmMayWantAnApprovalOfEachRequestAndOfItsDraftsAtOnce() {
        var id = acme.draft(moved(0));
        assertThat(reviews.policy(attorney)).isEqualTo(Approval.Policy.WHERE_REPEATED);
        reviews.change(attorney, Approval.Policy.ALWAYS);
        assertRefused("reschedule.approval.missing", () -> submit(id));
        approve(id);
        submit(id);
        var staff = practices.colleague(acme, Role.STAFF);
        assertRefused("permission.missing", () -> reviews.change(staff, Approval.Policy.WHERE_REPEATED));
        assertThat(reviews.policy(practices.found("Rival Law").actor())).isEqualTo(Approval.Policy.WHERE_REPEATED);
    }

    @Test
    void anApprovalEndsWhenWhatUscisIsToldIsChangedAndNotWithTheNumber() {
        var id = acme.draft(moved(2));
        approve(id);
        var approved = COMPLETE;
        for (var same : List.of(approved.numbered("SR-1"), approved.by(Channel.CLIENT_ACCOUNT))) {
            reschedules.save(attorney, id, same);
            assertThat(reschedules.get(attorney, id).approval()).isNotNull();
        }
        for (var other : List.of(
                approved.saying("Surgery, and rest", ""),
                approved.because(RescheduleReason.OTHER),
                approved.on(new DateWishes("12/24/2026", "")),
                approved.on(new DateWishes("", "01/05/2027")))) {
            reschedules.save(attorney, id, other);
            assertThat(reschedules.get(attorney, id).approval())
                    .as(other.toString())
                    .isNull();
            approve(id);
        }
    }

    @Test
    void whatWasChangedSinceItWasReadIsNotApproved() {
        var id = acme.draft(moved(2));
        reschedules.save(attorney, id, COMPLETE);
        var read = reschedules.get(attorney, id).draft();
        reschedules.save(attorney, id, COMPLETE.saying("Another story", ""));
        assertRefused("reschedule.meanwhile", () -> reviews.approve(attorney, id, read));
        assertThat(reschedules.get(attorney, id).approval()).isNull();
    }

    @Test
    void whatCantBeSentIsNotApproved() {
        var id = acme.draft(moved(2));
        assertNotApproved(id, "reschedule.reason.missing", COMPLETE.because(null));
        assertNotApproved(id, "reschedule.statement.missing", COMPLETE.saying("", ""));
        assertNotApproved(id, "reschedule.statement.blank", COMPLETE.saying("On [blank: the day] I am ill.", ""));
        assertNotApproved(id, "reschedule.dates.unreadable", COMPLETE.on(new DateWishes("soon", "")));
    }

    @Test
    void staffDoNotApprove() {
        var id = acme.draft(moved(2));
        reschedules.save(attorney, id, COMPLETE);
        var staff = practices.colleague(acme, Role.STAFF);
        assertRefused("permission.missing", () -> reviews.approve(staff, id, COMPLETE));
    }

    @Test
    void aRequestThatTheClientMadeNeedsNeither() {
        var id = reschedules.start(attorney, moved(2));
        assertThat(obstacles(id)).contains("reschedule.warning.unread", "reschedule.approval.missing");
        reschedules.submit(attorney, id, COMPLETE, Practice.byClient(START));
        assertThat(reschedules.get(attorney, id).state()).isEqualTo(RescheduleState.SUBMITTED);
        assertRefused("reschedule.meanwhile", () -> reviews.approve(attorney, id, COMPLETE));
    }

    @Test
    void anotherFirmsRequestIsNotFound() {
        var id = acme.draft(moved(2));
        reschedules.save(attorney, id, COMPLETE);
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> reviews.warnings(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.acknowledge(rival, id, "any")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.approve(rival, id, COMPLETE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.wantsApproval(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.obstacles(rival, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void obstaclesComeInTheOrderOfTheirPages() {
        var id = reschedules.start(attorney, moved(2));
        reschedules.save(attorney, id, Draft.EMPTY.on(new DateWishes("soon", "")));
        assertThat(reviews.obstacles(attorney, id))
                .extracting(Obstacle::part)
                .isSorted()
                .contains(
                        RequestPart.REASON,
                        RequestPart.STATEMENT,
                        RequestPart.DATES,
                        RequestPart.CHANNEL,
                        RequestPart.WARNINGS,
                        RequestPart.APPROVAL);
        assertThat(reviews.obstacles(attorney, acme.draft(moved(0)))).isNotEmpty();
    }

    private void assertNotApproved(RescheduleId id, String key, Draft draft) {
        reschedules.save(attorney, id, draft);
        assertRefused(key, () -> reviews.approve(attorney, id, draft));
    }

    private void approve(RescheduleId id) {
        reschedules.save(attorney, id, COMPLETE);
        reviews.approve(attorney, id, COMPLETE);
    }

    private void readAll(RescheduleId id) {
        reviews.warnings(attorney, id)
                .forEach(one -> reviews.acknowledge(attorney, id, one.finding().messageKey()));
    }

    private void submit(RescheduleId id) {
        reschedules.submit(attorney, id, COMPLETE, Asked.by(attorney.member(), START));
    }

    private List<String> obstacles(RescheduleId id) {
        return reviews.obstacles(attorney, id).stream()
                .map(obstacle -> obstacle.refusal().key())
                .toList();
    }

    private List<String> rules(RescheduleId id) {
        return reviews.warnings(attorney, id).stream()
                .map(warning -> warning.finding().rule())
                .toList();
    }

    private AppointmentId moved(int times) {
        var moved = acme.matter("Li Wei", Form.I_485);
        return acme.appointment(moved, acme.notice(moved, DECEMBER_14).movedBefore(times));
    }
}
