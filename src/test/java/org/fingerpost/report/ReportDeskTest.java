package org.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fingerpost.testing.MovableClock.START;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.SentFile;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.document.Documents;
import org.fingerpost.evidence.Exhibit;
import org.fingerpost.evidence.Exhibits;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.SpokenLanguage;
import org.fingerpost.reschedule.ClientWords;
import org.fingerpost.reschedule.Draft;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.RescheduleState;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.tenancy.Refusal;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.uscis.RescheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the firm makes of what a client told. */
class ReportDeskTest extends PortalTest {
    private static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");

    @Autowired
    ReportDesk desk;

    @Autowired
    ClientReports reports;

    @Autowired
    ClientActs acts;

    @Autowired
    ClientLinks links;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail audit;

    Practice acme;
    Actor.Person colleague;
    MatterId matter;
    AppointmentId appointment;
    Actor.LinkHolder li;

    @BeforeEach
    void aWatchedMatter() {
        acme = practices.found("Acme Law");
        colleague = practices.colleague(acme, Role.STAFF);
        matter = acme.matterOf(colleague);
        appointment = acme.appointment(matter, DECEMBER_14);
        links.create(acme.actor(), matter);
        var link = links.of(acme.actor(), matter).getFirst();
        li = new Actor.LinkHolder(acme.firm().id(), link.id().value());
    }

    @Test
    void oneClickMakesADraftOfWhatTheClientTold() {
        var request = desk.takeUp(colleague, cannotGo("Surgery", "letter.pdf"));
        var draft = acme.reschedules().get(colleague, request);
        assertThat(draft.state()).isEqualTo(RescheduleState.DRAFT);
        assertThat(draft.draft().reason()).isEqualTo(RescheduleReason.ILLNESS);
        assertThat(draft.draft().clientWords()).isEqualTo(new ClientWords("Surgery", SpokenLanguage.EN));
        assertThat(draft.draft().statement()).contains("illness or medical care");
        assertThat(draft.draft().isEdited()).isFalse();
        assertThat(captions(request)).containsExactly("letter");
        assertThat(report().state()).isEqualTo(ReportState.TAKEN);
        assertThat(report().request()).isEqualTo(request);
        assertThat(report().closedBy()).isEqualTo(colleague.name());
    }

    @Test
    void anOpenDraftGetsTheWordsBehindItsOwnAndKeepsItsReason() {
        var request = acme.draft(appointment);
        acme.reschedules()
                .save(
                        acme.actor(),
                        request,
                        new Draft(RescheduleReason.TRAVEL, "Trip", null, "")
                                .inWords(new ClientWords("On the phone: a trip", SpokenLanguage.EN)));
        assertThat(desk.takeUp(colleague, cannotGo("Surgery", "letter.pdf"))).isEqualTo(request);
        var draft = acme.reschedules().get(colleague, request).draft();
        assertThat(draft.reason()).isEqualTo(RescheduleReason.TRAVEL);
        assertThat(draft.statement()).isEqualTo("Trip");
        assertThat(draft.clientWords().words()).isEqualTo("On the phone: a trip\n\nSurgery");
        assertThat(acme.reschedules().of(colleague, appointment)).hasSize(1);
    }

    @Test
    void onceUscisWasAskedThePapersAreEvidenceAndTheRequestStays() {
        var request = acme.submitted(appointment, START);
        var before = acme.reschedules().get(colleague, request);
        assertThat(desk.takeUp(colleague, cannotGo("More words", "letter.pdf"))).isEqualTo(request);
        assertThat(acme.reschedules().get(colleague, request)).isEqualTo(before);
        assertThat(captions(request)).containsExactly("letter");
    }

    @Test
    void wordsThatDoNotFitAreRefusedAndTheReportStaysNew() {
        var request = acme.draft(appointment);
        acme.reschedules()
                .save(acme.actor(), request, Draft.EMPTY.inWords(new ClientWords("x".repeat(3999), SpokenLanguage.EN)));
        var id = cannotGo("Surgery", null);
        assertThatThrownBy(() -> desk.takeUp(colleague, id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("report.words.long"));
        assertThat(report().isNew()).isTrue();
    }

    @Test
    void takenTwiceIsRefusedTheSecondTime() {
        var id = cannotGo("Surgery", null);
        desk.takeUp(colleague, id);
        assertThatThrownBy(() -> desk.takeUp(acme.actor(), id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("report.meanwhile"));
        assertThatThrownBy(() -> desk.note(acme.actor(), id)).isInstanceOf(Refusal.class);
    }

    @Test
    void oneClickRecordsThatTheClientWasThereAndKeepsTheStamp() {
        clock.set(AFTERWARDS);
        var id = tell(ReportKind.WAS_THERE, appointment, "", "stamp.jpg");
        desk.confirmAttendance(colleague, id);
        var closed = acme.appointments().get(colleague, appointment);
        assertThat(closed.state()).isEqualTo(AppointmentState.ATTENDED);
        assertThat(documents
                        .get(colleague, Optional.ofNullable(closed.stamp()).orElseThrow())
                        .fileName())
                .isEqualTo("stamp.jpg");
        assertThat(report().state()).isEqualTo(ReportState.TAKEN);
    }

    @Test
    void anAttendanceThatIsRecordedAlreadyGetsItsStamp() {
        clock.set(AFTERWARDS);
        acme.appointments().attended(acme.actor(), appointment);
        desk.confirmAttendance(colleague, tell(ReportKind.WAS_THERE, appointment, "", "stamp.jpg"));
        assertThat(acme.appointments().get(colleague, appointment).stamp()).isNotNull();
    }

    @Test
    void whoIsOnRecordAsMissingIsNotMadeToHaveBeenThereByAClick() {
        clock.set(AFTERWARDS);
        var id = tell(ReportKind.WAS_THERE, appointment, "", null);
        acme.appointments().missed(acme.actor(), appointment);
        assertThatThrownBy(() -> desk.confirmAttendance(colleague, id)).isInstanceOf(Refusal.class);
        assertThat(report().isNew()).isTrue();
        desk.note(colleague, id);
        assertThat(report().state()).isEqualTo(ReportState.CLOSED);
    }

    @Test
    void theTrailNamesTheLinkAndTellsNoWord() {
        var id = tell(ReportKind.NEW_ADDRESS, null, "12 Oak St, Newark", null);
        assertThat(audit.of(acme.actor(), List.of(id.value()))).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("report.sent");
            assertThat(entry.detail()).isEqualTo("NEW_ADDRESS");
            assertThat(entry.who()).isEmpty();
        });
    }

    @Test
    void anotherFirmFindsNothing() {
        var id = cannotGo("Surgery", null);
        var rival = practices.found("Rival Law").actor();
        assertThatThrownBy(() -> desk.takeUp(rival, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.note(rival, id)).isInstanceOf(NotFound.class);
        assertThat(reports.waiting(rival)).isEmpty();
        assertThat(reports.of(rival, matter)).isEmpty();
    }

    @Test
    void whoHoldsALinkMakesNothingOfAReport() {
        assertThatThrownBy(() -> reports.waiting(li)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reports.of(li, matter)).isInstanceOf(Refusal.class);
    }

    private ReportId cannotGo(String words, @Nullable String file) {
        return tell(ReportKind.CANNOT_GO, appointment, words, file);
    }

    private ReportId tell(ReportKind kind, @Nullable AppointmentId about, String words, @Nullable String file) {
        List<SentFile> files = file == null
                ? List.of()
                : List.of(new SentFile(file, file.endsWith("pdf") ? Papers.pdf(1) : Papers.jpeg(40, 30)));
        acts.tell(li, new Act(kind, about), new Typed(RescheduleReason.ILLNESS, words, Language.EN), files);
        return report().id();
    }

    private ClientReport report() {
        return reports.of(acme.actor(), matter).getFirst();
    }

    private List<String> captions(RescheduleId request) {
        return exhibits.of(colleague, request).stream().map(Exhibit::caption).toList();
    }
}
