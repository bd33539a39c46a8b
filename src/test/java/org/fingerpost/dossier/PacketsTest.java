package org.fingerpost.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.util.HexFormat;
import java.util.List;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.document.Upload;
import org.fingerpost.evidence.EvidenceItem;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Token;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Permission;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may make a request's packet, what goes into it, and what stays on record of it. */
class PacketsTest extends PortalTest {
    @Autowired
    Packets packets;

    @Autowired
    Exhibits exhibits;

    @Autowired
    AuditTrail audit;

    Practice acme;
    MatterId matter;
    RescheduleId request;

    @BeforeEach
    void aSubmittedRequest() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.ES);
        var notice = acme.notice(matter, DECEMBER_14).withScan();
        request = acme.submitted(acme.appointment(matter, notice), MovableClock.START);
    }

    @Test
    void itHoldsTheEvidenceTheNoticeAndTheLog() {
        add("letter.pdf");
        try (var made = make(acme.actor())) {
            assertThat(made.packet().fileName()).matches("packet-IOE[0-9]{10}\\.pdf");
            assertThat(made.bookmarks()).contains("Exhibit A: letter", "Exhibit B: Appointment notice");
            assertThat(made.text())
                    .contains("Ana María Reyes", "A204-817-365", "Surgery on that day", "SR-1")
                    .contains("The log is whole: its one entry is as it was written.");
        }
    }

    @Test
    void eachMakingStandsInTheTrailWithTheHashOfThePacketAndThatTheANumberWasSeen() {
        var staff = practices.colleague(acme, Role.STAFF);
        try (var made = make(staff)) {
            assertThat(HexFormat.of().formatHex(Token.sha256(made.bytes())))
                    .isEqualTo(made.packet().sha256());
            assertThat(packets.look(staff, request).makings())
                    .containsExactly(new Packets.Making(
                            MovableClock.START, staff.name(), made.packet().sha256()));
            assertThat(audit.of(staff, List.of(matter.value())))
                    .extracting(AuditTrail.Entry::action)
                    .contains("matter.a-number.seen");
        }
    }

    @Test
    void madeAgainByAnotherPersonAtAnotherTimeItIsTheSame() {
        add("letter.pdf");
        try (var one = make(acme.actor())) {
            clock.set(MovableClock.START.plusSeconds(90_000));
            try (var other = make(practices.colleague(acme, Role.STAFF))) {
                assertThat(other.bytes()).isEqualTo(one.bytes());
            }
        }
    }

    @Test
    void whoMayNotSeeAnANumberMakesNone() {
        assertThatThrownBy(() -> packets.look(new Actor.LinkHolder(acme.firm().id(), matter.value()), request))
                .isInstanceOf(Refusal.class)
                .hasMessage("permission.missing");
        assertThat(Role.values()).allMatch(role -> role.permissions().contains(Permission.MANAGE_CASES));
    }

    @Test
    void anotherFirmFindsNothing() {
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> packets.make(rival, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> packets.look(rival, request)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsMissingIsSaidBeforeItIsMade() {
        assertThat(packets.look(acme.actor(), request).missing()).containsExactly(Packets.Missing.EVIDENCE);
        var draft = acme.draft(acme.appointment(acme.matter("Li Wei", Language.EN), DECEMBER_14));
        assertThat(packets.look(acme.actor(), draft).missing())
                .containsExactly(
                        Packets.Missing.STATEMENT,
                        Packets.Missing.SUBMISSION,
                        Packets.Missing.EVIDENCE,
                        Packets.Missing.NOTICE);
    }

    @Test
    void ofADraftThereIsOneToo() {
        var draft = acme.draft(acme.appointment(acme.matter("Li Wei", Language.EN), DECEMBER_14));
        try (var made = Made.of(packets.make(acme.actor(), draft))) {
            assertThat(made.page(2)).contains("DRAFT: not submitted to USCIS", "Not stated");
        }
    }

    private Made make(Actor.Person actor) {
        return Made.of(packets.make(actor, request));
    }

    private void add(String name) {
        exhibits.add(
                acme.actor(),
                request,
                EvidenceItem.DOCTORS_LETTER,
                List.of(new Upload(name, "application/pdf", Papers.pdf(2))));
    }
}
