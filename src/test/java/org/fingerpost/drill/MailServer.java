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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A mail server that goes down and comes up again on the same port, and remembers what has arrived. */
final class MailServer {
    private final ServerSetup setup;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    private @Nullable Running running;

    MailServer() throws IOException {
        // Its threads notice when a portal dies in the middle of a mail, and who waits must not stumble over that.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
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

    /** The gate opens when the server goes down; while it stalls, mails wait there, and are then turned away. */
    private record Running(SmtpServer server, AtomicBoolean stalls, CountDownLatch gate) {}

    String url() {
        return "smtp://" + setup.getBindAddress() + ":" + setup.getPort();
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
        var started = new Running(new SmtpServer(setup, managers), new AtomicBoolean(), new CountDownLatch(1));
        var users = managers.getUserManager();
        try {
            var everyone = users.createUser("everyone@localhost", "everyone", "");
            users.setMessageDeliveryHandler((mail, _) -> {
                pass(started);
                arrivals.add(Arrival.of(mail.getMessage()));
                return everyone;
            });
            started.server().startService();
            started.server().waitTillRunning(setup.getServerStartupTimeout());
            running = started;
        } catch (UserException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it takes mails and says nothing, until it goes down; none of them has arrived. */
    void stall() {
        if (running != null) {
            running.stalls().set(true);
        }
    }

    void down() {
        if (running != null) {
            running.server().stopService();
            running.gate().countDown();
            running = null;
        }
    }

    private static void pass(Running server) throws UserException {
        if (server.stalls().get()) {
            try {
                server.gate().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UserException("The server is going down");
        }
    }
}
