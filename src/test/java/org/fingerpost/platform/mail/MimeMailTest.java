package org.fingerpost.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Refused.assertRefused;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.fingerpost.platform.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is typed becomes a line of a mail's head. */
class MimeMailTest {
    @Test
    void aSubjectStaysOneLineOfTheHead() throws MessagingException, IOException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        new MimeMail(mail("Dates\r\nBcc: other@example.com\r\n\r\nBody"), "no-reply@example.com").writeTo(message);
        message.saveChanges();
        var written = new ByteArrayOutputStream();
        message.writeTo(written);
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContainPattern("(?m)^Bcc:");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ana@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.com\r\nBcc: other@example.com",
                "ana@example.com>\r\nRCPT TO:<other@example.com",
                "ana@example.com, other@example.com",
                "\"ana\\n\"@example.com"
            })
    void anAddressIsOneAddress(String typed) {
        assertRefused("email.invalid", () -> EmailAddress.parse(typed));
    }

    private static Mail mail(String subject) {
        return new Mail(
                UUID.randomUUID(), "ana@example.com", subject, "x", "<p>x</p>", Optional.empty(), Optional.empty());
    }
}
