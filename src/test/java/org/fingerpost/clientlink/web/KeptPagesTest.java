package org.fingerpost.clientlink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;
import static org.fingerpost.testing.Practice.JANUARY_5;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.LinkPolicies;
import org.fingerpost.clientlink.LinkPolicy;
import org.fingerpost.db.DefaultSchema;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.PhoneNumber;
import org.fingerpost.testing.ClientBrowser;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Statements;
import org.fingerpost.uscis.SpecialCase;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A page that was written a moment ago is shown again only while all that it shows still holds. */
class KeptPagesTest extends PortalTest {
    private static final Pattern NAME = Pattern.compile("\"([a-z_]+)\"");
    private static final Set<String> TABLES =
            DefaultSchema.DEFAULT_SCHEMA.tableStream().map(Table::getName).collect(Collectors.toUnmodifiableSet());
    /** The page names nobody of the firm, and a file keeps its name. */
    private static final Set<String> NEVER_TELL = Set.of("member", "document");

    @Autowired
    Firms firms;

    @Autowired
    MockMvcTester web;

    @Autowired
    ClientLinks links;

    @Autowired
    LinkPolicies policies;

    @Autowired
    DSLContext database;

    Practice acme;
    MatterId matter;
    Cookie cookie;

    @BeforeEach
    void anOpenedPage() {
        acme = practices.found("Acme Law");
        matter = acme.matter("Ana María Reyes", Language.EN);
        acme.appointment(matter, DECEMBER_14);
        cookie = ClientBrowser.cookie(web, ClientLinks.path(links.create(acme.actor(), matter)));
        html();
    }

    @Test
    void theSecondLookCostsOneStatement() {
        assertThat(Statements.during(this::html)).singleElement().asString().contains("directory.stamps_of_links(");
    }

    @Test
    void theFirstLookCostsTwelve() {
        acme.matters().setCircumstances(acme.actor(), matter, new Circumstances(Set.of(), null, null, null, null));
        assertThat(Statements.during(this::html)).hasSize(13);
    }

    @Test
    void everyTableThatThePageReadsTellsOfItsChanges() {
        acme.submitted(acme.appointments().of(acme.actor(), matter).getFirst().id(), MovableClock.START);
        var read = new TreeSet<String>();
        Statements.during(this::html)
                .forEach(sql -> NAME.matcher(sql).results().forEach(found -> read.add(found.group(1))));
        read.retainAll(TABLES);
        read.removeAll(NEVER_TELL);
        var told = database.fetch("select tgrelid::regclass::text from pg_trigger where tgname = 'page_changed'")
                .getValues(0, String.class);
        assertThat(read)
                .contains(
                        "client_link",
                        "matter",
                        "appointment",
                        "reschedule",
                        "firm",
                        "client_report",
                        "report_paper",
                        "deadline");
        assertThat(told).containsAll(read);
    }

    @Test
    void whatTheFirmRecordsShowsAtOnce() {
        var appointment =
                acme.appointments().of(acme.actor(), matter).getFirst().id();
        shows("We asked for another date", () -> acme.submitted(appointment, MovableClock.START));
        shows("January 5, 2027", () -> acme.appointment(matter, JANUARY_5));
        shows(
                "A parent or guardian",
                () -> acme.matters()
                        .setCircumstances(
                                acme.actor(),
                                matter,
                                new Circumstances(Set.of(SpecialCase.MINOR), null, null, null, null)));
        shows(
                "(973)\u00a0555\u20110100",
                () -> firms.change(
                        acme.actor(),
                        "Acme Law, LLP",
                        PhoneNumber.parse("973 555 0100"),
                        acme.firm().zone()));
        assertThat(html()).contains("Acme Law, LLP");
        policies.change(acme.actor(), new LinkPolicy(1, 1, 7));
        html();
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        assertThat(web.perform(get("/status").cookie(cookie))).hasStatus(410);
    }

    @Test
    void whatHappensByItselfShowsAtOnceToo() {
        clock.set(Instant.parse("2026-12-14T12:59:59Z"));
        var early = ClientBrowser.cookie(web, ClientLinks.path(links.create(acme.actor(), matter)));
        assertThat(html(early)).contains("Your appointment is set");
        clock.set(Instant.parse("2026-12-14T13:00:00Z"));
        assertThat(html(early)).contains("Did your appointment go well?");
    }

    @Test
    void aBrowserThatTakesItCompressedGetsTheSamePage() throws IOException {
        var zipped = web.perform(get("/status").cookie(cookie).header("Accept-Encoding", "gzip, br"));
        assertThat(zipped).hasStatusOk().hasHeader("Content-Encoding", "gzip");
        var bytes = new GZIPInputStream(
                        new ByteArrayInputStream(zipped.getResponse().getContentAsByteArray()))
                .readAllBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(html());
    }

    @Test
    void languagesAreKeptApart() {
        assertThat(ClientBrowser.body(web.perform(get("/status?lang=es").cookie(cookie))))
                .contains("Hola, Ana");
        assertThat(html()).contains("Hello, Ana");
        assertThat(ClientBrowser.body(web.perform(get("/status?lang=es").cookie(cookie))))
                .contains("Hola, Ana");
        var byAVietnamese = web.perform(get("/status").cookie(cookie).header("Accept-Language", "vi"));
        assertThat(ClientBrowser.body(byAVietnamese)).contains("class=\"language\" href=\"?lang=vi\"");
        assertThat(html()).doesNotContain("class=\"language\" href=\"?lang=vi\"");
    }

    private void shows(String words, Runnable change) {
        assertThat(html()).doesNotContain(words);
        change.run();
        assertThat(html()).contains(words);
    }

    private String html() {
        return html(cookie);
    }

    private String html(Cookie holder) {
        var page = web.perform(get("/status").cookie(holder));
        assertThat(page).hasStatusOk();
        return ClientBrowser.body(page);
    }
}
