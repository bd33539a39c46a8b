package org.fingerpost.drill;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that goes down and comes up again on the same port, and remembers what has arrived. */
final class MailServer {
    private final ServerSetup setup;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    private @Nullable SmtpServer running;

    MailServer() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            setup = new ServerSetup(socket.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        }
    }

    /** One copy of a message; the id is that of its header. */
    record Arrival(String messageId, Instant at) {
        static Arrival of(MimeMessage mail) throws MessagingException {
            return new Arrival(mail.getMessageID(), Instant.now());
        }
    }

    String url() {
        return "smtp://" + setup.getBindAddress() + ":" + setup.getPort();
    }

    int port() {
        return setup.getPort();
    }

    /** Every copy, in the order of arrival. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    boolean isUp() {
        return running != null;
    }

    void up() {
        var managers = new Managers();
        var users = managers.getUserManager();
        try {
            var everyone = users.createUser("everyone@localhost", "everyone", "");
            users.setMessageDeliveryHandler((mail, _) -> {
                arrivals.add(Arrival.of(mail.getMessage()));
                return everyone;
            });
            var server = new SmtpServer(setup, managers);
            server.startService();
            server.waitTillRunning(setup.getServerStartupTimeout());
            running = server;
        } catch (UserException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void down() {
        if (running != null) {
            running.stopService();
            running = null;
        }
    }
}
