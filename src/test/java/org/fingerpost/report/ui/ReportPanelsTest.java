package org.fingerpost.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.appointment.AppointmentState;
import org.fingerpost.clientlink.Act;
import org.fingerpost.clientlink.ClientActs;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.clientlink.SentFile;
import org.fingerpost.clientlink.Typed;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.ClientReports;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.report.ReportKind;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.RescheduleReason;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportPanelsTest extends ViewTest {
    @Autowired
    private ClientActs acts;

    @Autowired
    private ClientLinks links;

    @Autowired
    private ClientReports reports;

    private MatterId matter;
    private AppointmentId appointment;

    @BeforeEach
    void aLinkedMatter() {
        matter = practice.matter("José Núñez", Language.ES);
        appointment = practice.appointment(matter, DECEMBER_14);
        links.create(practice.actor(), matter);
    }

    @Test
    void whatTheClientToldStandsOnTodayAndLeadsToTheAppointment() {
        tell(ReportKind.CANNOT_GO, appointment, "Tengo fiebre");
        open("");
        assertThat(page()).contains("Clients told you (1)", "José Núñez", "“I can’t go”");
        assertThat(links()).contains("/appointments/" + appointment.value());
    }

    @Test
    void theWordsAreInTheirLanguageAndOneClickMakesARequestOfThem() {
        tell(ReportKind.CANNOT_GO, appointment, "Tengo fiebre");
        open("appointments/" + appointment.value());
        assertThat(page()).contains("From the client", "Tengo fiebre", "Illness", "Waits for you", "EST");
        assertThat($(Paragraph.class).all())
                .filteredOn(words -> words.getText().equals("Tengo fiebre"))
                .singleElement()
                .satisfies(words ->
                        assertThat(words.getElement().getAttribute("lang")).isEqualTo("es"));
        assertThat($(Image.class).all()).isNotEmpty();
        press("report.takeUp");
        assertThat(path()).startsWith("reschedules/");
        assertThat(practice.reschedules().of(practice.actor(), appointment)).hasSize(1);
    }

    @Test
    void whereADraftIsOpenTheWordsAreOfferedToBeAdded() {
        var draft = practice.draft(appointment);
        tell(ReportKind.CANNOT_GO, appointment, "Tengo fiebre");
        open("appointments/" + appointment.value());
        press("report.takeUp.add");
        assertThat(path()).isEqualTo("reschedules/" + draft.value());
    }

    @Test
    void aNewAddressInCourtNamesBothAddressesAndIsNoted() {
        practice.matters()
                .setCircumstances(
                        practice.actor(),
                        matter,
                        new Circumstances(Set.of(SpecialCase.REMOVAL_PROCEEDINGS), null, null, null, null));
        tell(ReportKind.NEW_ADDRESS, null, "12 Oak St");
        open("matters/" + matter.value());
        assertThat(page()).contains("12 Oak St", "AR-11", "EOIR-33");
        press("report.note");
        assertThat(reports.waiting(practice.actor())).isEmpty();
        assertThat(page()).contains("Noted", "Dana Whitfield");
    }

    @Test
    void whoWasThereIsRecordedAsAttendedWithTheStamp() {
        clock.set(Instant.parse("2026-12-14T15:00:00Z"));
        tell(ReportKind.WAS_THERE, appointment, "");
        open("appointments/" + appointment.value());
        press("report.attended.stamp");
        assertThat(practice.appointments().get(practice.actor(), appointment).state())
                .isEqualTo(AppointmentState.ATTENDED);
    }

    @Test
    void aSpousesWordIsNotTakenForTheClients() {
        tell(ReportKind.CANNOT_GO, appointment, "Tengo fiebre");
        open("appointments/" + appointment.value());
        assertThat(page()).contains("through the client’s link").doesNotContain("The spouse");
        links.create(practice.actor(), matter, new NewLink(LinkRecipient.SPOUSE, "", null, SecondStep.NONE, ""));
        tell(ReportKind.NEW_ADDRESS, null, "12 Oak St");
        open("matters/" + matter.value());
        assertThat(page()).contains("The spouse", "through the spouse’s link, not by the client");
        open("");
        assertThat(page()).contains("From", "The client", "The spouse");
    }

    @Test
    void someoneElseIsNamed() {
        links.create(
                practice.actor(), matter, new NewLink(LinkRecipient.OTHER, "Aunt Rosa", null, SecondStep.NONE, ""));
        tell(ReportKind.NEW_ADDRESS, null, "12 Oak St");
        open("matters/" + matter.value());
        assertThat(page()).contains("through the link of Aunt Rosa, not by the client");
    }

    @Test
    void thereIsNoCardWhereNothingWasTold() {
        open("matters/" + matter.value());
        assertThat(page()).doesNotContain("From the client");
    }

    private void tell(ReportKind kind, @Nullable AppointmentId about, String words) {
        var link = links.of(practice.actor(), matter).getFirst().id().value();
        var files =
                kind.mostPapers() == 0 ? List.<SentFile>of() : List.of(new SentFile("paper.jpg", Papers.jpeg(40, 30)));
        acts.tell(
                new Actor.LinkHolder(practice.firm().id(), link),
                new Act(kind, about),
                new Typed(RescheduleReason.ILLNESS, words, null),
                files);
    }
}
