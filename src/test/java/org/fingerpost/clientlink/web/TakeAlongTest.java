package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class TakeAlongTest extends PortalTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    Practice acme;
    AppointmentId appointment;
    String link;
    Cookie cookie;

    @BeforeEach
    void aVisitor() {
        acme = practices.found("Acme Law");
        var matter = acme.matter("Ana María Reyes", Language.ES);
        appointment = acme.appointment(matter, DECEMBER_14);
        link = ClientLinks.path(links.create(acme.actor(), matter));
        cookie = ClientBrowser.cookie(web, link);
    }

    @Test
    void theCalendarSaysWhenAndWhereAndNothingOfTheCase() throws IOException, ParserException {
        String text = calendar();
        var event = (VEvent) new CalendarBuilder()
                .build(new StringReader(text))
                .getComponent("VEVENT")
                .orElseThrow();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(appointment.value() + "@fingerpost");
        assertThat(text)
                .contains("DTSTART;TZID=America/New_York:20261214T080000", "BEGIN:VTIMEZONE", "SUMMARY:Cita")
                .doesNotContain("USCIS", "I-485", "Ana", "Acme", "VALARM");
        assertThat(Instant.from(Objects.requireNonNull(event.getDateTimeStart()).getDate()))
                .isEqualTo(Instant.parse("2026-12-14T13:00:00Z"));
        assertThat(calendar()).isEqualTo(text);
    }

    @Test
    void onceItIsOverThereIsNothingForTheCalendar() {
        clock.set(Instant.parse("2026-12-14T14:00:00Z"));
        acme.appointments().attended(acme.actor(), appointment);
        assertThat(web.perform(get(path()).cookie(ClientBrowser.cookie(web, link))))
                .hasStatus(404);
    }

    @Test
    void theSheetForTheDoorIsInEnglishBesideTheClientsLanguage() {
        var page = web.perform(get("/status/print").cookie(cookie));
        assertThat(page).hasStatusOk();
        assertThat(ClientBrowser.body(page))
                .contains("USCIS biometrics appointment", "Cita de datos biométricos")
                .contains("Monday, December 14, 2026", "Lunes, 14 de diciembre de 2026")
                .contains("USCIS Newark ASC", "285 N Broad St, Suite 100", "Newark, NJ 07102")
                .doesNotContain("Reyes", "IOE", "I-485", "??");
    }

    private String path() {
        return "/status/visits/" + appointment.value() + "/appointment.ics";
    }

    private String calendar() {
        var file = web.perform(get(path()).cookie(cookie));
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
        return ClientBrowser.body(file);
    }
}
