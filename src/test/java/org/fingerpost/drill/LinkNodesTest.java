package org.fingerpost.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fingerpost.clientlink.ClientLinks;
import org.fingerpost.clientlink.NewLink;
import org.fingerpost.clientlink.SecondStep;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.report.LinkRecipient;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.WireBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Two portals on one database, and a client whose requests go now to the one and now to the other. Both run in this
 * process: they share nothing but the database and the master key.
 */
class LinkNodesTest {
    private static final Path FOLDER = Path.of("target/link-nodes-data");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern CODE = Pattern.compile("your code is (\\d{6})");

    private static OutsideDatabase database;
    private static ConfigurableApplicationContext north;
    private static ConfigurableApplicationContext south;
    private static Practice acme;

    private MatterId matter;
    private String email = "";

    @BeforeAll
    static void twoNodes() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        MAIL.start();
        database = new OutsideDatabase(FOLDER);
        north = start("north");
        south = start("south");
        acme = PortalUnderDrill.firmOfTwoAdmins(north);
    }

    @AfterAll
    static void stop() throws IOException {
        Stream.of(north, south).forEach(ConfigurableApplicationContext::close);
        MAIL.stop();
        database.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @BeforeEach
    void aMatter() {
        email = UUID.randomUUID() + "@example.com";
        matter = acme.matter("Ana María Reyes", Language.EN);
    }

    @Test
    void aVisitThatBeganOnOneNodeGoesOnAtTheOtherAndSoDoesItsForm() throws Exception {
        var there = new WireBrowser(port(north));
        there.open(made(NewLink.OF_CLIENT));
        var here = there.at(port(south));
        assertThat(here.get("/status").body()).contains("Hello, Ana");
        var sent = here.post("/status/address", here.form().field("words", "12 Oak St"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(there.get("/status/address/sent").body()).contains("It arrived");
    }

    @Test
    void whatIsRevokedOnOneIsGoneAtTheOthersNextRequest() throws Exception {
        var here = new WireBrowser(port(south));
        String link = made(NewLink.OF_CLIENT);
        here.open(link);
        for (int i = 0; i < 3; i++) {
            assertThat(here.get("/status").statusCode()).isEqualTo(200);
        }
        var links = north.getBean(ClientLinks.class);
        links.revoke(acme.actor(), links.of(acme.actor(), matter).getFirst().id());
        assertThat(here.get("/status").statusCode()).isEqualTo(410);
        assertThat(here.get(link).statusCode()).isEqualTo(410);
        assertThat(here.post("/status/address", here.form().field("words", "12 Oak St"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void aCodeMadeOnOneIsTakenByTheOtherAndOnceByBoth() throws Exception {
        var there = asked(SecondStep.EMAIL_CODE, "");
        var here = there.at(port(south));
        assertThat(there.post("/status/code", there.form()).statusCode()).isEqualTo(303);
        String code = arrived();
        assertThat(answered(here, code)).isEqualTo(303);
        assertThat(here.get("/status").body()).contains("Hello, Ana");
        assertThat(here.at(port(north)).get("/status").body()).contains("Hello, Ana");
        assertThat(answered(there, code)).as("used up").isEqualTo(422);
    }

    @Test
    void wrongAnswersAreCountedTogether() throws Exception {
        var there = asked(SecondStep.PASSPHRASE, "blue river");
        var here = there.at(port(south));
        for (int i = 0; i < 5; i++) {
            assertThat(answered(i % 2 == 0 ? there : here, "guess " + i)).isEqualTo(422);
        }
        assertThat(answered(here, "blue river")).isEqualTo(429);
        assertThat(answered(there, "blue river")).isEqualTo(429);
    }

    @Test
    void codesAreCountedTogether() throws Exception {
        var there = asked(SecondStep.EMAIL_CODE, "");
        var here = there.at(port(south));
        for (var node : List.of(there, here, there)) {
            assertThat(node.post("/status/code", node.form()).statusCode()).isEqualTo(303);
        }
        assertThat(here.post("/status/code", here.form()).statusCode()).isEqualTo(429);
    }

    @Test
    void wrongLinksFromOneAddressAreCountedTogether() throws Exception {
        var nodes = List.of(new WireBrowser(port(north)), new WireBrowser(port(south)));
        for (int i = 0; i < 30; i++) {
            assertThat(nodes.get(i % 2).get("/s/wrong" + i).statusCode()).isEqualTo(404);
        }
        for (var node : nodes) {
            assertThat(node.get("/s/wrong").statusCode()).isEqualTo(429);
        }
        assertThat(nodes.getLast().get(made(NewLink.OF_CLIENT)).statusCode()).isEqualTo(303);
    }

    /** A visitor who stands before the second step, on the first node. */
    private WireBrowser asked(SecondStep step, String secret) throws Exception {
        var visitor = new WireBrowser(port(north));
        visitor.follow(made(new NewLink(LinkRecipient.CLIENT, "", EmailAddress.parse(email), step, secret)));
        visitor.look("/status");
        return visitor;
    }

    private static int answered(WireBrowser visitor, String answer) throws Exception {
        return visitor.post("/status/step", visitor.form().field("answer", answer))
                .statusCode();
    }

    private String made(NewLink link) {
        return ClientLinks.path(north.getBean(ClientLinks.class).create(acme.actor(), matter, link));
    }

    private String arrived() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(MAIL.getReceivedMessagesForDomain(email))
                                .flatMap(mail -> CODE.matcher(GreenMailUtil.getBody(mail))
                                        .results())
                                .map(found -> found.group(1))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext start(String name) {
        var settings = new ArrayList<>(database.settings());
        settings.addAll(List.of(
                "--fingerpost.demo=false",
                "--fingerpost.smtp-url=smtp://127.0.0.1:" + MAIL.getSmtp().getPort(),
                "--db-scheduler.scheduler-name=" + name));
        return PortalUnderDrill.start(settings.toArray(String[]::new));
    }
}
