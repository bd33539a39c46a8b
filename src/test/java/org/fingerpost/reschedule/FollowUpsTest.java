package org.fingerpost.reschedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Refused.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.document.Upload;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.MemberId;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.Channel;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between the request and the answer: what happens is written down once and for good. */
class FollowUpsTest extends PortalTest {
    @Autowired
    FollowUps followUps;

    @Autowired
    SubmissionLog log;

    Practice acme;
    Actor.Person attorney;
    RescheduleId request;

    @BeforeEach
    void aRequestThatUscisHas() {
        acme = practices.found("Acme Law");
        attorney = acme.actor();
        request = acme.submitted(acme.appointment(acme.matter("Li Wei", Form.I_485), DECEMBER_14), START);
    }

    @Test
    void theConfirmationNumberMayComeLaterWithTheScreenThatShowsIt() {
        followUps.confirm(attorney, request, " SR-99 ", List.of(Upload.of("number.png", Papers.png(8, 8))));
        assertThat(acme.reschedules().get(attorney, request).draft().confirmation())
                .isEqualTo("SR-99");
        assertThat(last().serviceItemNumber()).isEqualTo("SR-99");
        assertThat(last().document()).isNotNull();
        acme.reschedules().refuse(attorney, request, "");
        assertRefused("reschedule.meanwhile", () -> followUps.confirm(attorney, request, "SR-100", List.of()));
    }

    @Test
    void staffWriteANoteAlsoAfterTheAnswer() {
        acme.reschedules().refuse(attorney, request, "");
        var staff = practices.colleague(acme, Role.STAFF);
        followUps.note(staff, request, new Told(START, "Officer 12", "An e-mail came", "We received it", List.of()));
        assertThat(last().kind()).isEqualTo("NOTE");
        assertThat(last().agent()).isEqualTo("Officer 12");
        assertThat(last().confirmation()).isEqualTo("We received it");
        assertThat(last().recordedBy()).isEqualTo(staff.member());
        assertThat(last().askedBy()).isNull();
        assertThat(log.verify(staff, request)).isEmpty();
    }

    @Test
    void aNoteSaysOrShowsSomethingThatHasHappenedToARequestThatWasMade() {
        assertRefused("log.note.empty", () -> followUps.note(attorney, request, told(START)));
        var tomorrow = words(START.plus(Duration.ofDays(1)));
        assertRefused("reschedule.at.future", () -> followUps.note(attorney, request, tomorrow));
        var draft = acme.draft(acme.appointment(acme.matter("José Núñez", Form.I_485), DECEMBER_14));
        assertRefused("log.note.early", () -> followUps.note(attorney, draft, words(START)));
        assertRefused("callSheet.long", () -> new Told(START, "9".repeat(101), "", "", List.of()));
    }

    @Test
    void askingAgainOnlineIsAnEntryWithWhoAndHow() {
        clock.set(START.plus(Duration.ofDays(2)));
        var at = START.plus(Duration.ofDays(1));
        again(Optional.empty(), Channel.CLIENT_ACCOUNT, at);
        assertThat(last().kind()).isEqualTo("ASKED_AGAIN");
        assertThat(last().channel()).isEqualTo("CLIENT_ACCOUNT");
        assertThat(last().clientAsked()).isTrue();
        assertThat(last().happenedAt()).isEqualTo(at);
        again(Optional.of(attorney.member()), Channel.REPRESENTATIVE_ACCOUNT, at);
        assertThat(last().askedBy()).isEqualTo(attorney.member());
    }

    @Test
    void askingAgainIsRefusedToWhoMayNotAndOnceItIsTooLate() {
        var staff = practices.colleague(acme, Role.STAFF);
        var me = Optional.of(attorney.member());
        assertRefused(
                "permission.missing",
                () -> followUps.askAgain(staff, request, me, Channel.CLIENT_ACCOUNT, told(START)));
        assertRefused(
                "reschedule.by.unknown",
                () -> again(Optional.of(staff.member()), Channel.REPRESENTATIVE_ACCOUNT, START));
        assertRefused(
                "reschedule.by.representative", () -> again(Optional.empty(), Channel.REPRESENTATIVE_ACCOUNT, START));
        assertRefused("log.again.phone", () -> again(me, Channel.PHONE, START));
        assertRefused("reschedule.at.beforeRequest", () -> again(me, Channel.CLIENT_ACCOUNT, START.minusSeconds(60)));
        acme.reschedules().withdraw(attorney, request, "");
        assertRefused("reschedule.meanwhile", () -> again(me, Channel.CLIENT_ACCOUNT, START));
    }

    @Test
    void anotherFirmsRequestIsNotFound() {
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> followUps.note(rival, request, words(START))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> followUps.confirm(rival, request, "SR-1", List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> followUps.askAgain(rival, request, Optional.empty(), Channel.CLIENT_ACCOUNT, told(START)))
                .isInstanceOf(NotFound.class);
    }

    private void again(Optional<MemberId> by, Channel channel, Instant at) {
        followUps.askAgain(attorney, request, by, channel, told(at));
    }

    private LogEntry last() {
        return log.of(attorney, request).getLast();
    }

    private static Told told(Instant at) {
        return new Told(at, "", "", "", List.of());
    }

    private static Told words(Instant at) {
        return new Told(at, "", "An e-mail came", "", List.of());
    }
}
