package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.report.ClientReport;
import org.fingerpost.report.ClientReports;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A client in a browser, on the other side of their link. */
abstract class AVisitor extends PortalTest {
    static final Instant AFTERWARDS = Instant.parse("2026-12-14T15:00:00Z");
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    ClientReports reports;

    Practice acme;
    MatterId matter;
    String visit;
    String link;
    Cookie cookie;
    String token;

    @BeforeEach
    void aVisitor() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        AppointmentId appointment = acme.appointment(matter, DECEMBER_14);
        visit = "/status/visits/" + appointment.value();
        link = ClientLinks.path(links.create(acme.actor(), matter));
        cookie = ClientBrowser.cookie(web, link);
        var found = TOKEN.matcher(html("/status/address"));
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    void reopen() {
        cookie = ClientBrowser.cookie(web, link);
        var found = TOKEN.matcher(html("/status/address"));
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    List<ClientReport> sent() {
        return reports.of(acme.actor(), matter);
    }

    MvcTestResult send(String path, String... fields) {
        var form = post(path).cookie(cookie).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return web.perform(form);
    }

    MvcTestResult upload(String path, String name, byte[] content) {
        return web.perform(multipart(path)
                .file(new MockMultipartFile("papers", name, null, content))
                .cookie(cookie)
                .param("_csrf", token));
    }

    String html(String path) {
        var page = web.perform(get(path).cookie(cookie));
        assertThat(page).hasStatusOk();
        assertThat(ClientBrowser.body(page)).doesNotContain("??");
        return ClientBrowser.body(page);
    }

    static String leadsTo(MvcTestResult page) {
        assertThat(page).hasStatus(303);
        return Objects.requireNonNull(page.getResponse().getHeader("Location"));
    }
}
