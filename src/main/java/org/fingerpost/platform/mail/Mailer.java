package org.fingerpost.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one message to the mail server, or says why it could not. */
@Component
public class Mailer {
    private static final String TIMEOUT_MILLIS = "10000";

    private final MailSettings settings;
    private final String from;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    Mailer(MailSettings settings) {
        this.settings = settings;
        this.from = address(settings.mailFrom());
        if (settings.smtpUrl() != null && settings.hasServer()) {
            configure(settings.smtpUrl());
        }
    }

    /** The server did not take the message; the message is what the server said. */
    public static final class NotDelivered extends Exception {
        private static final long serialVersionUID = 1L;

        private final MailFailure kind;

        NotDelivered(Exception cause) {
            super(MailFailure.words(cause), cause);
            this.kind = MailFailure.of(cause);
        }

        public MailFailure kind() {
            return kind;
        }
    }

    /** The address that messages come from, without the name that may stand before it. */
    public String sender() {
        return from;
    }

    public boolean hasServer() {
        return settings.hasServer();
    }

    /** Comes as far as signing in to the mail server, and sends nothing. */
    public void greet() throws NotDelivered {
        try {
            sender.testConnection();
        } catch (MessagingException failure) {
            throw new NotDelivered(failure);
        }
    }

    public void send(Mail mail) throws NotDelivered {
        try {
            var message = sender.createMimeMessage();
            new MimeMail(mail, settings.mailFrom()).writeTo(message);
            sender.send(message);
        } catch (MailException | MessagingException failure) {
            throw new NotDelivered(failure);
        }
    }

    private static String address(String from) {
        try {
            return new InternetAddress(from).getAddress();
        } catch (AddressException e) {
            throw new IllegalArgumentException("FINGERPOST_MAIL_FROM is not an e-mail address: " + from, e);
        }
    }

    private void configure(URI url) {
        boolean encrypted = "smtps".equals(url.getScheme());
        sender.setProtocol(encrypted ? "smtps" : "smtp");
        sender.setHost(url.getHost());
        sender.setPort(url.getPort() > 0 ? url.getPort() : encrypted ? 465 : 587);
        String[] user = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        var properties = sender.getJavaMailProperties();
        String prefix = "mail." + sender.getProtocol() + ".";
        if (user.length == 2) {
            sender.setUsername(URLDecoder.decode(user[0], StandardCharsets.UTF_8));
            sender.setPassword(URLDecoder.decode(user[1], StandardCharsets.UTF_8));
            properties.setProperty(prefix + "auth", "true");
            // A password goes over an encrypted line or not at all.
            properties.setProperty(prefix + "starttls.required", Boolean.toString(!encrypted));
        }
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
    }
}
