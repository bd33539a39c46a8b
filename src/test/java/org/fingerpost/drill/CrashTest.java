package org.fingerpost.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The drill's short form, on the built-in database: the portal is killed between the commit of a request and its mail,
 * and started again on the same data.
 */
class CrashTest {
    Path folder;
    MailServer mail;

    @Nullable
    PortalProcess portal;

    /**
     * To the person who watches the matter: the date for their calendar, and that USCIS was asked. To their colleague: an
     * invitation.
     */
    private static final int MAILS = 3;

    @BeforeEach
    void aFolderAndAMailServerThatIsDown() throws IOException {
        folder = Files.createDirectories(
                Path.of("target/crash-data").resolve(UUID.randomUUID().toString()));
        mail = new MailServer();
    }

    @AfterEach
    void stop() throws IOException {
        if (portal != null) {
            portal.stop();
        }
        mail.down();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void whatWasCommittedBeforeAKillIsMailedOnceAfterwards() {
        start(PortalUnderDrill.SUBMIT).awaitLine(PortalUnderDrill.COMMITTED).kill();
        mail.up();
        start().awaitLine(PortalUnderDrill.READY);
        await().atMost(Duration.ofSeconds(120)).until(() -> mail.arrivals().size() >= MAILS);
        // A second copy would come with one of the next polls, a second apart.
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> !mail.arrivals().isEmpty());
        assertThat(mail.arrivals())
                .hasSize(MAILS)
                .extracting(MailServer.Arrival::messageId)
                .doesNotHaveDuplicates();
    }

    private PortalProcess start(String... more) {
        var settings = new ArrayList<>(List.of(
                "--fingerpost.data=" + folder,
                "--fingerpost.demo=false",
                "--fingerpost.smtp-url=" + mail.url(),
                "--server.port=0",
                "--server.address=127.0.0.1"));
        settings.addAll(List.of(more));
        var started = PortalProcess.start(folder.resolve("portal.log"), settings);
        portal = started;
        return started;
    }
}
