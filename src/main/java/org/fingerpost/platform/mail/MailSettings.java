package org.fingerpost.platform.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the portal.
 *
 * @param smtpUrl such as {@code smtp://user:password@mail.example.com:587} or {@code smtps://…:465}; without one nothing
 *     is sent, and messages wait in the outbox
 * @param mailFrom the sender's address
 */
@ConfigurationProperties("fingerpost")
record MailSettings(
        @Nullable URI smtpUrl,
        @DefaultValue("no-reply@localhost") String mailFrom) {
    boolean hasServer() {
        return smtpUrl != null && smtpUrl.getHost() != null;
    }
}
