package org.fingerpost.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.fingerpost.testing.PortalInBrowser;
import org.junit.jupiter.api.Test;

/** The main job from sign-in to the client's page, in a real browser, on the demonstration data. */
class JourneyIT extends PortalInBrowser {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final String CLIENT = "Nadia Petrova";
    private static final String ADMIN = "Helen Ward";

    @Test
    void anAttorneyMovesAnAppointmentAndTheClientSeesIt() {
        var page = desktop();
        // A deep link, kept through the sign-in.
        page.navigate(url("/matters/new"));
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.navigate(url("/login/harbor"));
        String sessionBefore = session(page);
        signIn(page, "attorney@harbor.example.com");
        assertThat(page).hasURL(url("/matters/new"));
        assertThat(session(page)).isNotEqualTo(sessionBefore);

        openMatter(page);
        String matter = page.url();
        var watcher = secondWatcher();
        int alertsBefore = toAcknowledge(watcher);
        recordAppointment(page);
        String appointment = page.url();
        theAlertArrivesWithoutReload(watcher, alertsBefore);
        theDatesAreCompared(watcher, appointment);
        submitReschedule(page);
        oneMailWithoutCaseFacts("admin@harbor.example.com", appointment);

        page.navigate(matter);
        String link = makeLink(page);
        theClientReadsItOnAPhoneWithoutJavaScript(link);
        anotherFirmFindsNothing(appointment);
    }

    private void openMatter(Page page) {
        field(page, "Full name").fill(CLIENT);
        field(page, "Receipt number").fill("IOE12");
        chooseForm(page, "I-485");
        chooseSecondWatcher(page);
        button(page, "Open the matter").click();
        assertThat(page.getByText("8 digits are missing")
                        .or(page.getByText("8 are missing"))
                        .first())
                .isVisible();
        assertThat(field(page, "Full name")).hasValue(CLIENT);
        field(page, "Receipt number").fill("IOE%010d".formatted(System.nanoTime() % 10_000_000_000L));
        button(page, "Open the matter").click();
        assertThat(heading(page, CLIENT)).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/matters/[0-9a-f-]{36}"));
    }

    private void recordAppointment(Page page) {
        page.getByText("Record an appointment").first().click();
        field(page, "Date of the appointment").fill("02/30/2027");
        field(page, "Time of the appointment").fill("8:00AM");
        button(page, "Record the appointment").click();
        assertThat(page.getByText("February 2027 has 28 days").first()).isVisible();
        field(page, "Date of the appointment").fill(PRINTED.format(aMonday()));
        field(page, "Application Support Center").fill("USCIS New York Varick");
        field(page, "Street").fill("201 Varick Street");
        field(page, "City").fill("New York");
        field(page, "State").fill("NY");
        field(page, "ZIP code").fill("10014");
        field(page, "ZIP code").press("Tab");
        assertThat(field(page, "Time zone of the center")).hasValue("Eastern time (New York)");
        page.getByText("3 – Ten fingerprints, photo and signature").click();
        field(page, "Notice date")
                .fill(PRINTED.format(
                        LocalDate.now(ZoneId.of("America/New_York")).minusDays(2)));
        assertThat(page.getByText("Until when can it be moved?").first()).isVisible();
        button(page, "Record the appointment").click();
        assertThat(page).hasURL(Pattern.compile(".*/appointments/[0-9a-f-]{36}"));
        assertThat(page.getByText("Scheduled").first()).isVisible();
    }

    private void submitReschedule(Page page) {
        button(page, "Ask for another date").click();
        assertThat(heading(page, "What happened?")).isVisible();
        while (!page.locator("main h1").innerText().equals("Request to reschedule")) {
            answer(page, page.locator("main h1").innerText());
            String question = page.url();
            page.locator("main .fp-button-primary").click();
            page.waitForURL(url -> !url.equals(question));
            page.locator("main h1").waitFor();
        }
        assertThat(page.getByText("Nothing is missing").first()).isVisible();
        button(page, "Now").click();
        button(page, "Record as submitted").click();
        assertThat(page.getByText("Submitted, waiting for USCIS").first()).isVisible();
    }

    private static void answer(Page page, String question) {
        switch (question) {
            case "What happened?" ->
                page.getByText("Illness, a medical appointment or a hospital stay")
                        .click();
            case "What USCIS is told" ->
                field(page, "Statement").fill("Surgery on the day before; the hospital’s letter is on file.");
            case "How is USCIS asked?" ->
                page.getByText("Online, in the attorney or representative account")
                        .first()
                        .click();
            case "What can go wrong" -> readAllWarnings(page);
            default -> {}
        }
    }

    private static void readAllWarnings(Page page) {
        var unread = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^I have read this")));
        for (int left = unread.count(); left > 0; left--) {
            assertThat(unread).hasCount(left);
            unread.first().click();
        }
        assertThat(unread).hasCount(0);
    }

    private Page secondWatcher() {
        var watcher = desktop();
        watcher.navigate(url("/login/harbor"));
        signIn(watcher, "admin@harbor.example.com");
        assertThat(heading(watcher, "Today")).isVisible();
        return watcher;
    }

    private void theAlertArrivesWithoutReload(Page page, int before) {
        await().atMost(Duration.ofMinutes(2)).until(() -> toAcknowledge(page) > before);
    }

    private void theDatesAreCompared(Page page, String appointment) {
        page.navigate(appointment);
        assertThat(page.getByText("please compare its dates with the notice").first())
                .isVisible();
        assertThat(page.getByText("Has not looked").first()).isVisible();
        // Each is named after its alert, since many stand on a page.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Acknowledge.*compare")))
                .first()
                .click();
        assertThat(page.getByText("Acknowledged").first()).isVisible();
    }

    private void oneMailWithoutCaseFacts(String to, String appointment) {
        String id = appointment.substring(appointment.lastIndexOf('/') + 1);
        await().atMost(Duration.ofMinutes(3)).until(() -> mailsAbout(to, "news of a request", id) == 1);
        assertThat(Arrays.stream(mail().getReceivedMessages()).map(PortalInBrowser::subject))
                .noneMatch(subject -> subject.contains("Petrova"));
    }

    private String makeLink(Page page) {
        button(page, "Make a link").click();
        var made = field(page, "The new link");
        assertThat(made).isVisible();
        return made.inputValue().replaceFirst("^https?://[^/]+", "");
    }

    private void theClientReadsItOnAPhoneWithoutJavaScript(String link) {
        var phone = phoneWithoutJavaScript();
        phone.navigate(url(link));
        assertThat(phone).hasURL(url("/status"));
        String shown = phone.locator("body").innerText();
        assertThat(shown).contains("Nadia", "USCIS New York Varick", "8:00", "Eastern");
        assertThat(shown).doesNotContainPattern("IOE\\d{10}").doesNotContain("Surgery");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        phone.navigate(url("/status?lang=es"));
        assertThat(phone.locator("html")).hasAttribute("lang", Pattern.compile("es.*"));
    }

    private void anotherFirmFindsNothing(String appointment) {
        var rival = desktop();
        rival.navigate(url("/login/mesa"));
        signIn(rival, "attorney@mesa.example.com");
        assertThat(heading(rival, "Today")).isVisible();
        rival.navigate(appointment);
        assertThat(rival.getByText("We can’t find this page").first()).isVisible();
        assertThat(rival.getByText(CLIENT)).hasCount(0);
    }

    private static void chooseForm(Page page, String code) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Form"));
        box.fill(code);
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(code))
                .first()
                .click();
    }

    /** The firm's admin. */
    private static void chooseSecondWatcher(Page page) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText("Second watcher"))
                .locator("vaadin-select-value-button")
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(ADMIN))
                .click();
    }

    /** Three to four weeks ahead, so that every channel is open. */
    private static LocalDate aMonday() {
        return LocalDate.now(ZoneId.of("America/New_York"))
                .plusWeeks(3)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
