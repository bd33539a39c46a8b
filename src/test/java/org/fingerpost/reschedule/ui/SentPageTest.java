package org.fingerpost.reschedule.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.document.ui.Drops;
import org.fingerpost.document.ui.FileDrop;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.Texts;
import org.fingerpost.reschedule.LogEntry;
import org.fingerpost.reschedule.RescheduleId;
import org.fingerpost.reschedule.SubmissionLog;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Papers;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a request that USCIS has or has answered: what to do next, and the log that takes further entries. */
class SentPageTest extends ViewTest {
    @Autowired
    SubmissionLog log;

    MatterId matter;
    AppointmentId appointment;
    RescheduleId request;

    @BeforeEach
    void aRequestByPhone() {
        matter = practice.matter("José Núñez", Language.ES);
        appointment = practice.appointment(matter, DECEMBER_14);
        request = practice.submitted(appointment, clock.instant());
    }

    @Test
    void aNoteWithItsScreenshotsGoesIntoTheLog() {
        openRequest();
        add(0);
        assertThat(page()).contains(Texts.text("addToLog.forGood"));
        assertThat(text("reschedule.submittedTime").getValue()).isEmpty();
        press("reschedule.now");
        test(area("addToLog.words")).setValue("An e-mail came");
        type("addToLog.agent", "Officer 12");
        test(area("addToLog.message")).setValue("We received your request");
        drop("mail.png", Papers.png(8, 8));
        drop("page.pdf", "<html></html>".getBytes(StandardCharsets.US_ASCII));
        drop("second.pdf", Papers.pdf(1));
        assertThat(problem()).contains("page.pdf");
        press("addToLog.save");
        assertThat(entries()).extracting(LogEntry::kind).containsExactly("SUBMITTED", "NOTE", "NOTE");
        assertThat(page())
                .contains("An e-mail came", "Officer 12", "We received your request", "(3 entries, checked just now)");
        assertThat($(Image.class).all())
                .extracting(image -> image.getAlt().orElse(""))
                .containsExactly("First page of: File of entry 2", "First page of: File of entry 3");
    }

    @Test
    void aFileThatWasTakenOutAgainDoesNotGoIntoTheLog() {
        openRequest();
        add(1);
        test(text("reschedule.confirmation")).setValue("SR-77");
        drop("wrong.png", Papers.png(8, 8));
        press("screenshots.out");
        press("addToLog.save");
        assertThat(entries().getLast().serviceItemNumber()).isEqualTo("SR-77");
        assertThat(entries().getLast().document()).isNull();
    }

    @Test
    void filesThatTogetherAreTooLargeAreRefusedByName() throws IOException {
        openRequest();
        add(0);
        byte[] large = largePdf();
        drop("one.pdf", large);
        drop("two.pdf", large);
        assertThat(problem()).contains(Texts.text("screenshots.large", "two.pdf", 25));
        assertThat(page()).contains("one.pdf");
    }

    @Test
    void anEmptyNoteAndOneWithoutItsMomentAreAnsweredAndNothingIsLost() {
        openRequest();
        add(0);
        test(area("addToLog.words")).setValue("An e-mail came");
        press("addToLog.save");
        assertThat(text("reschedule.submittedTime").getErrorMessage()).contains("enter the time");
        type("reschedule.submittedDate", "11/24/2026");
        type("reschedule.submittedTime", "9:00AM");
        press("addToLog.save");
        assertThat(problem()).contains(Texts.text("reschedule.at.future"));
        assertThat(area("addToLog.words").getValue()).isEqualTo("An e-mail came");
        test(area("addToLog.words")).setValue("");
        press("reschedule.now");
        press("addToLog.save");
        assertThat(problem()).contains(Texts.text("log.note.empty"));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void thatUscisWasAskedAgainSetsTheFollowUpAnew() {
        clock.set(Instant.parse("2026-12-08T15:00:00Z"));
        openRequest();
        assertThat(page())
                .contains("USCIS has not answered. A new notice was expected by Mon, Dec 7, 2026, 10:00 AM EST.");
        assertThat(links()).contains("/reschedules/" + request.value() + "/call");
        add(2);
        press("reschedule.now");
        press("addToLog.save");
        assertThat(problem()).contains(Texts.text("reschedule.channel.missing"));
        this.<Channel>choice("addToLog.channel").setValue(Channel.REPRESENTATIVE_ACCOUNT);
        press("addToLog.save");
        assertThat(entries().getLast().kind()).isEqualTo("ASKED_AGAIN");
        openRequest();
        assertThat(page())
                .contains("A new notice is expected by Thu, Dec 10, 2026, 5:00 PM EST.", "USCIS was asked again")
                .doesNotContain("USCIS has not answered. ");
    }

    @Test
    void staffWriteNotesAndDoNotAsk() {
        signIn(practices.colleague(practice, Role.STAFF));
        openRequest();
        assertThat(page()).contains(Texts.text("addToLog.what.NOTE")).doesNotContain(Texts.text("addToLog.what.AGAIN"));
    }

    @Test
    void afterARefusalThePageSaysUntilWhenUscisCanBeAskedAgain() {
        practice.reschedules().refuse(practice.actor(), request, "No good cause");
        openRequest();
        assertThat(page())
                .contains(
                        Texts.text("possible.open"),
                        "Fri, Dec 11, 2026, 8:00 PM EST",
                        "Sun, Dec 13, 2026, 8:00 PM EST");
        press("possible.again");
        assertThat(path())
                .startsWith("reschedules/")
                .doesNotContain(request.value().toString());
    }

    @Test
    void onceNoChannelIsOpenOrTheTimeHasComeARefusalSaysWhatIsLeft() {
        practice.reschedules().refuse(practice.actor(), request, "");
        clock.set(Instant.parse("2026-12-14T02:00:00Z"));
        openRequest();
        assertThat(page()).contains(Texts.text("possible.none")).doesNotContain(Texts.text("possible.again"));
        clock.set(Instant.parse("2026-12-14T13:00:00Z"));
        openRequest();
        assertThat(page()).contains(Texts.text("possible.late")).doesNotContain(Texts.text("possible.again"));
        assertThat(links()).contains("/rules/R7", "/appointments/" + appointment.value());
    }

    @Test
    void afterAGrantThePageAsksForThePrintedNoticeAndLeadsToItsFile() {
        var notice = practice.notice(matter, JANUARY_5)
                .dated(LocalDate.of(2026, 11, 20))
                .movedBefore(1)
                .withScan();
        var given = practice.reschedules().grant(practice.actor(), request, notice.read(), "");
        openRequest();
        assertThat(page()).contains("Print the new notice by Mon, Jan 4, 2027, 5:00 PM EST", "Open the notice’s file");
        assertThat(links()).contains("/rules/R12").anyMatch(link -> link.startsWith("/deadlines/"));
        open("appointments/" + given.value());
        assertThat(page()).contains("Print the new notice and bring it");
        clock.set(Instant.parse("2026-12-30T15:00:00Z"));
        open("");
        assertThat(page()).contains("Print the new notice and bring it");
        open("deadlines");
        assertThat(page()).contains("Print the new notice and bring it");
    }

    @Test
    void withoutItsFileAGrantSaysSo() {
        practice.granted(request, matter, JANUARY_5);
        openRequest();
        assertThat(page()).contains(Texts.text("followUp.print.noFile"));
    }

    @Test
    void theAttemptsAreOneHistoryOnEachAppointmentAndRequest() {
        practice.reschedules().refuse(practice.actor(), request, "");
        practice.reschedules().discard(practice.actor(), practice.draft(appointment));
        var second = practice.submitted(appointment, clock.instant());
        var given = practice.granted(second, matter, JANUARY_5);
        var third = practice.submitted(given, clock.instant());
        for (var path : List.of("appointments/" + appointment.value(), "appointments/" + given.value())) {
            open(path);
            assertThat(page()).contains("Attempt 1", "Attempt 2", "Attempt 3", "Tue, Jan 5, 2027, 1:00 PM EST");
        }
        open("reschedules/" + third.value());
        assertThat(page()).contains("Attempt 1", "Attempt 3").doesNotContain("Attempt 4");
    }

    /** 13 MB. */
    private static byte[] largePdf() throws IOException {
        try (var pdf = Loader.loadPDF(Papers.pdf(1))) {
            var blanks = new ByteArrayInputStream(" ".repeat(13 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));
            pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, blanks));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private List<LogEntry> entries() {
        return log.of(practice.actor(), request);
    }

    private void openRequest() {
        open("");
        open("reschedules/" + request.value());
    }

    /** A note, a number, or that USCIS was asked again. */
    private void add(int place) {
        RadioButtonGroup<Object> what = choice("addToLog.what");
        what.setValue(what.getListDataView().getItem(place));
    }

    private void drop(String name, byte[] content) {
        var all = $(FileDrop.class).all();
        Drops.into(all.getLast(), name, content);
    }
}
