package org.fingerpost.platform.mail;

import java.net.URI;

/** A mailer for a server that a test has started, or for none. */
public final class Mailers {
    private Mailers() {}

    public static Mailer to(int port) {
        return new Mailer(new MailSettings(URI.create("smtp://127.0.0.1:" + port), "portal@example.com"));
    }

    public static Mailer withoutServer() {
        return new Mailer(new MailSettings(null, "portal@example.com"));
    }
}
