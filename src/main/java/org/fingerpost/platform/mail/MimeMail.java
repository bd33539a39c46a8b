package org.fingerpost.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/**
 * A mail as mail programs read it. An invitation is there twice: Outlook and Gmail look for it among the alternatives,
 * others find the attached file.
 */
record MimeMail(Mail mail, String from) {
    private static final String CALENDAR = "text/calendar; method=%s; charset=UTF-8";
    private static final String FILE = "invite.ics";

    void writeTo(MimeMessage message) throws MessagingException {
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8.name());
        message.setHeader("Message-ID", "<" + mail.id() + "@fingerpost>");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe().get() + ">");
        }
        message.setContent(content());
    }

    private MimeMultipart content() throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part("text/plain; charset=UTF-8", mail.text()));
        alternatives.addBodyPart(part("text/html; charset=UTF-8", mail.html()));
        if (mail.invite().isEmpty()) {
            return alternatives;
        }
        var invite = mail.invite().get();
        alternatives.addBodyPart(part(CALENDAR.formatted(invite.method()), invite.content()));
        var both = new MimeBodyPart();
        both.setContent(alternatives);
        var file = part("application/ics; name=\"" + FILE + "\"", invite.content());
        file.setFileName(FILE);
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", both, file);
    }

    private static MimeBodyPart part(String type, String content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(UTF_8), type)));
        return part;
    }
}
