package org.fingerpost.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

/**
 * Two portals on one database. They share the work until one of them is killed with jobs in its hands, and the other
 * takes those over.
 */
class NodesTest {
    private static final Path FOLDER = Path.of("target/nodes-data");
    private static final Path JOURNAL = FOLDER.resolve("journal");
    private static final String NORTH = "north";
    private static final String SOUTH = "south";
    private static final String AT_WORK = """
            select distinct picked_by from operation.scheduled_tasks where picked order by picked_by""";
    private static final String MAILS_IN_HAND = """
            select task_instance from operation.scheduled_tasks
            where picked and picked_by = ? and task_name = 'send-message' order by task_instance""";

    private static final Set<String> workers = new HashSet<>();

    private static MailServer mail;
    private static OutsideDatabase database;
    private static Connection connection;
    private static Ledger ledger;
    private static PortalProcess north;
    private static List<String> leftBehind = List.of();

    @BeforeAll
    static void twoNodesOfWhichOneIsKilledAtWork() throws IOException, SQLException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        mail = new MailServer();
        mail.up();
        database = new OutsideDatabase(FOLDER);
        connection = database.administrator().getConnection();
        ledger = new Ledger(connection);
        north = start(NORTH);
        north.awaitLine(PortalUnderDrill.READY);
        var south = start(SOUTH, PortalUnderDrill.STREAM + JOURNAL).awaitLine(PortalUnderDrill.READY);
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    workers.addAll(ledger.strings(AT_WORK));
                    assertThat(workers).hasSizeGreaterThan(1);
                    assertThat(Journal.read(JOURNAL)).hasSizeGreaterThanOrEqualTo(20);
                });
        killWhileItHandsMailsOver(south);
        await().atMost(Duration.ofSeconds(60)).until(() -> ledger.isAtRest());
    }

    /** To a mail server that takes them and says nothing, so that its jobs are under way for certain. */
    private static void killWhileItHandsMailsOver(PortalProcess node) {
        mail.stall();
        // Long enough for what had been handed over just before to be marked as sent.
        await().pollInterval(Duration.ofMillis(50))
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> !ledger.strings(MAILS_IN_HAND, SOUTH).isEmpty());
        node.kill();
        leftBehind = ledger.strings(MAILS_IN_HAND, SOUTH);
        mail.down();
        mail.up();
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        north.stop();
        mail.down();
        connection.close();
        database.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void bothNodesRunJobs() {
        assertThat(workers).containsExactlyInAnyOrder(NORTH, SOUTH);
    }

    @Test
    void everyAlertIsRaisedOnceAndEveryMailArrivesOnce() {
        assertThat(violations()).isEmpty();
        assertThat(Journal.read(JOURNAL)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(mail.arrivals())
                .hasSize((int) ledger.count("message"))
                .extracting(MailServer.Arrival::messageId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aKilledNodesJobsAreDoneByTheOther() {
        assertThat(leftBehind)
                .isNotEmpty()
                .allSatisfy(job -> assertThat(mail.arrivals())
                        .extracting(MailServer.Arrival::messageId)
                        .contains("<" + job.substring(job.indexOf('/') + 1) + "@fingerpost>"));
    }

    @ParameterizedTest
    @EnumSource
    void theDrillNotices(Planted loss) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(loss.sql())).isPositive();
            assertThat(violations()).anyMatch(violation -> violation.startsWith(loss.violation()));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void theDrillNoticesAMailThatCameTwiceOrNever() {
        var arrivals = new ArrayList<>(mail.arrivals());
        var first = arrivals.removeFirst();
        assertThat(Verdict.violations(Journal.read(JOURNAL), ledger, arrivals, List.of()))
                .singleElement()
                .asString()
                .startsWith("A message counts as sent, and no mail has arrived");
        arrivals.addAll(List.of(
                first, new MailServer.Arrival(first.messageId(), first.at().plusSeconds(30))));
        assertThat(Verdict.violations(Journal.read(JOURNAL), ledger, arrivals, List.of()))
                .singleElement()
                .asString()
                .startsWith("A mail came again, and nothing had been interrupted");
        assertThat(Verdict.violations(Journal.read(JOURNAL), ledger, arrivals, List.of(first.at())))
                .isEmpty();
    }

    private static List<String> violations() {
        return Verdict.violations(Journal.read(JOURNAL), ledger, mail.arrivals(), List.of());
    }

    private static PortalProcess start(String name, String... more) {
        var settings = new ArrayList<>(database.settings());
        settings.addAll(List.of(
                "--fingerpost.demo=false",
                "--fingerpost.smtp-url=" + mail.url(),
                "--db-scheduler.scheduler-name=" + name));
        settings.addAll(List.of(more));
        return PortalProcess.start(FOLDER.resolve(name + ".log"), settings);
    }
}
