package org.fingerpost.operator;

import static org.fingerpost.operator.Doctor.Level.FAIL;
import static org.fingerpost.operator.Doctor.Level.WARN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fingerpost.operator.Doctor.Finding;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.mail.Mailer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an installation needs around its database: disk, a mail server, an address that people can trust. */
@Component
class Surroundings {
    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE_DISK = 2_000 * MEGABYTE;
    private static final long NO_DISK = 500 * MEGABYTE;

    private final Mailer mailer;
    private final PublicAddress address;
    private final Path data;

    Surroundings(Mailer mailer, PublicAddress address, @Value("${fingerpost.data}") Path data) {
        this.mailer = mailer;
        this.address = address;
        this.data = data;
    }

    List<Finding> look() {
        return List.of(disk(), mail(), publicAddress());
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(Files.createDirectories(data)).getUsableSpace();
            String what = free / MEGABYTE + " MB of disk are free where " + data + " is";
            return free >= LITTLE_DISK
                    ? Finding.ok(what)
                    : new Finding(free < NO_DISK ? FAIL : WARN, what, "A full disk stops the database. Make room.");
        } catch (IOException unreadable) {
            return new Finding(
                    FAIL, "The data folder can't be used: " + unreadable.getMessage(), "Set FINGERPOST_DATA.");
        }
    }

    private Finding mail() {
        if (!mailer.hasServer()) {
            return new Finding(
                    WARN, "There is no mail server: messages are kept, and not sent", "Set FINGERPOST_SMTP_URL.");
        }
        try {
            mailer.greet();
            return Finding.ok("The mail server takes us in");
        } catch (Mailer.NotDelivered refused) {
            return new Finding(
                    FAIL,
                    "The mail server doesn't take us in: " + refused.getMessage(),
                    "Look at FINGERPOST_SMTP_URL.");
        }
    }

    private Finding publicAddress() {
        var url = address.url();
        if ("https".equals(url.getScheme())) {
            return Finding.ok("People come to " + url);
        }
        boolean local = Set.of("localhost", "127.0.0.1").contains(String.valueOf(url.getHost()));
        return new Finding(
                local ? WARN : FAIL,
                "People come to " + url + ", unencrypted",
                local
                        ? "That serves for a first look on this machine alone."
                        : "FINGERPOST_URL must begin with https.");
    }
}
