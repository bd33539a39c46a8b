package org.fingerpost.platform.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What comes of a message that a server doesn't take. */
class MailerTest {
    @Test
    void theSendersAddressIsKnownWithoutTheNameBeforeIt() {
        var named = new Mailer(new MailSettings(null, "Fingerpost <no-reply@example.com>"));
        assertThat(named.sender()).isEqualTo("no-reply@example.com");
        assertThatThrownBy(() -> new Mailer(new MailSettings(null, "no address")))
                .hasMessageContaining("FINGERPOST_MAIL_FROM");
    }

    @Test
    void aServerThatIsNotThereCannotBeReached() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var failure = failure(port);
        assertThat(failure.kind()).isEqualTo(MailFailure.NO_CONNECTION);
        assertThat(failure).hasMessageContaining("Connection refused");
    }

    @Test
    void anAddressThatTheServerRefusesIsToldInItsWords() throws IOException {
        try (var server = server("550 5.1.1 No such user here")) {
            var failure = failure(server.getLocalPort());
            assertThat(failure.kind()).isEqualTo(MailFailure.ADDRESS_REFUSED);
            assertThat(failure).hasMessage("550 5.1.1 No such user here");
        }
    }

    @Test
    void whatIsNotKnownIsToldInTheServersWordsAlone() throws IOException {
        try (var server = server("451 4.3.0 Try later")) {
            var failure = failure(server.getLocalPort());
            assertThat(failure).hasMessage("451 4.3.0 Try later");
            assertThat(failure.kind()).isEqualTo(MailFailure.OTHER);
        }
    }

    @Test
    void slownessAndAWrongPasswordAreToldApart() {
        var slow = new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out"));
        assertThat(MailFailure.of(new MailSendException("Mail server connection failed", slow)))
                .isEqualTo(MailFailure.TIMED_OUT);
        var refused = new MailAuthenticationException(new AuthenticationFailedException("535 5.7.8 Bad credentials"));
        assertThat(MailFailure.of(refused)).isEqualTo(MailFailure.LOGIN_REFUSED);
        assertThat(MailFailure.words(refused)).isEqualTo("535 5.7.8 Bad credentials");
    }

    private static Mailer.NotDelivered failure(int port) {
        var mail = new Mail(
                UUID.randomUUID(),
                "x@example.com",
                "Hello",
                "Hello",
                "<p>Hello</p>",
                Optional.empty(),
                Optional.empty());
        return catchThrowableOfType(
                Mailer.NotDelivered.class, () -> Mailers.to(port).send(mail));
    }

    /** A server for one conversation, which answers to each recipient in the same way. */
    private static ServerSocket server(String toRecipients) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (var client = server.accept();
                    var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
                var out = client.getOutputStream();
                out.write("220 test\r\n".getBytes(US_ASCII));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String answer = line.startsWith("RCPT") ? toRecipients : "250 ok";
                    out.write((answer + "\r\n").getBytes(US_ASCII));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return server;
    }
}
