package org.fingerpost.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The drill: the portal is killed between the commit of a request and its mail, and started again on the same data. */
class CrashTest {
    /** To the person who watches the matter: the date for their calendar, and that USCIS was asked. */
    private static final int MAILS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    Path folder;
    Path log;
    int smtpPort;

    @Nullable
    Process portal;

    @Nullable
    GreenMail server;

    @BeforeEach
    void aFolderAndAPortOfItsOwn() throws IOException {
        folder = Files.createDirectories(
                Path.of("target/crash-data").resolve(UUID.randomUUID().toString()));
        log = folder.resolve("portal.log");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            smtpPort = socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException, IOException {
        if (portal != null) {
            portal.destroy();
            portal.waitFor(60, SECONDS);
        }
        if (server != null) {
            server.stop();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void whatWasCommittedBeforeAKillIsMailedOnceAfterwards() throws Exception {
        start(PortalUnderDrill.SUBMIT);
        awaitLine(PortalUnderDrill.COMMITTED);
        kill();
        var mail = listen();
        start();
        awaitLine(PortalUnderDrill.READY);
        await().atMost(PATIENCE).until(() -> mail.getReceivedMessages().length >= MAILS);
        // A second copy would come with one of the next polls, a second apart.
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> !ids(mail).isEmpty());
        assertThat(ids(mail)).hasSize(MAILS).doesNotHaveDuplicates();
    }

    private GreenMail listen() {
        var greenMail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        server = greenMail;
        return greenMail;
    }

    private void start(String... more) throws IOException {
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PortalUnderDrill.class.getName(),
                "--fingerpost.data=" + folder,
                "--fingerpost.demo=false",
                "--fingerpost.smtp-url=smtp://127.0.0.1:" + smtpPort,
                "--server.port=0",
                "--server.address=127.0.0.1"));
        command.addAll(List.of(more));
        portal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void kill() throws InterruptedException {
        if (portal != null) {
            assertThat(portal.destroyForcibly().waitFor(30, SECONDS)).isTrue();
        }
    }

    private void awaitLine(String line) {
        await().atMost(PATIENCE).until(() -> {
            assertThat(portal != null && portal.isAlive()).as(text(log)).isTrue();
            return text(log).contains(line);
        });
    }

    private static List<String> ids(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages()).map(CrashTest::id).toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
