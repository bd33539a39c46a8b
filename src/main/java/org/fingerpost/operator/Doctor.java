package org.fingerpost.operator;

import static org.fingerpost.operator.Doctor.Level.FAIL;
import static org.fingerpost.operator.Doctor.Level.OK;
import static org.fingerpost.operator.Doctor.Level.WARN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fingerpost.platform.LateWork;
import org.fingerpost.platform.PublicAddress;
import org.fingerpost.platform.mail.Mailer;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Checkup;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.Installation.FirmLine;
import org.fingerpost.tenancy.Operations;
import org.fingerpost.tenancy.OwnerDatabase;
import org.fingerpost.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks whether an installation is well, and says for each thing that isn't what would help. Changes nothing. */
@Component
public class Doctor {
    private static final Duration CLOCK_OFF = Duration.ofSeconds(2);
    private static final Duration CLOCK_WRONG = Duration.ofSeconds(30);
    private static final Duration SILENT = Duration.ofMinutes(5);
    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE_DISK = 2_000 * MEGABYTE;
    private static final long NO_DISK = 500 * MEGABYTE;

    private final Checkup checkup;
    private final Installation installation;
    private final Operations operations;
    private final OwnerDatabase database;
    private final Vault vault;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Clock clock;
    private final Path data;

    Doctor(
            Checkup checkup,
            Installation installation,
            Operations operations,
            OwnerDatabase database,
            Vault vault,
            Mailer mailer,
            PublicAddress address,
            Clock clock,
            @Value("${fingerpost.data}") Path data) {
        this.checkup = checkup;
        this.installation = installation;
        this.operations = operations;
        this.database = database;
        this.vault = vault;
        this.mailer = mailer;
        this.address = address;
        this.clock = clock;
        this.data = data;
    }

    public enum Level {
        OK,
        WARN,
        FAIL
    }

    /** @param help what to do; empty where nothing is */
    public record Finding(Level level, String what, String help) {
        static Finding ok(String what) {
            return new Finding(OK, what, "");
        }
    }

    /** What is asked of the database's rows waits until the database is as it should be. */
    public List<Finding> look() {
        var found = new ArrayList<Finding>();
        found.addAll(surroundings());
        var unreachable = checkup.unreachable();
        if (unreachable.isPresent()) {
            found.add(new Finding(
                    FAIL,
                    "The database can't be reached: " + unreachable.get(),
                    "Is PostgreSQL running, and are SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD right?"));
            return found;
        }
        found.addAll(database());
        if (checkup.missingMigrations().isEmpty()) {
            found.addAll(engine());
            found.addAll(firms());
        }
        return found;
    }

    private List<Finding> surroundings() {
        return List.of(disk(), mail(), publicAddress());
    }

    private List<Finding> database() {
        var found = new ArrayList<Finding>();
        found.add(Finding.ok("PostgreSQL " + checkup.version() + " answers"));
        found.add(clock(checkup.clockAhead()));
        found.add(
                checkup.administratorSeesEverything()
                        ? Finding.ok("The administrator may read all firms for a backup")
                        : new Finding(
                                WARN,
                                "The database's administrator doesn't bypass row-level security",
                                "Backup and deletion need a superuser, or a role with BYPASSRLS."));
        var missing = checkup.missingMigrations();
        if (missing.isEmpty()) {
            found.add(Finding.ok("All migrations of this version are there"));
        } else {
            found.add(new Finding(
                    FAIL,
                    missing.size() + " migrations are missing, the first is " + missing.getFirst(),
                    "Make a backup, then start the portal of this version once."));
        }
        found.addAll(each(
                checkup.looseRoles(),
                "Both roles are bound by row-level security",
                "Start the portal once, which sets up its roles; then look who changed them."));
        if (missing.isEmpty()) {
            found.addAll(each(
                    checkup.unguarded(),
                    "Each table keeps firms apart",
                    "Stop the portal, and don't start it before this is put right: firms could see each other."));
        }
        return found;
    }

    private List<Finding> engine() {
        var now = clock.instant();
        var found = new ArrayList<Finding>();
        var last = operations.lastPulse(now);
        boolean alive = last.filter(at -> at.plus(SILENT).isAfter(now)).isPresent();
        found.add(
                alive
                        ? Finding.ok("Jobs are run")
                        : new Finding(
                                FAIL,
                                "No job was run "
                                        + last.map(at -> "since " + at).orElse("yet"),
                                "Is the portal running? Without it no alert is raised."));
        var totals = operations.totals(now, LateWork.LATE_AFTER);
        if (totals.lateAlerts() > 0) {
            found.add(new Finding(
                    FAIL,
                    totals.lateAlerts() + " alerts are late",
                    "Look at the portal's log; the sweep mends lost jobs."));
        }
        if (totals.undelivered() > 0) {
            found.add(new Finding(
                    WARN, totals.undelivered() + " e-mails were given up", "The firms see which, under Delivery."));
        }
        return found;
    }

    private List<Finding> firms() {
        var found = new ArrayList<Finding>();
        for (var firm : installation.firms()) {
            if (firm.status() == FirmStatus.MOVING) {
                found.add(new Finding(
                        WARN,
                        firm.slug() + " stands still: no alert of it is raised",
                        "Resume it, or delete it here."));
            }
            if (firm.status() != FirmStatus.OFFBOARDED && !keyOpens(firm)) {
                found.add(
                        new Finding(
                                FAIL,
                                "The master key doesn't open the key of " + firm.slug(),
                                "FINGERPOST_MASTER_KEY, or the file master.key, is another one than when its files were kept."));
            }
            if (firm.admins() == 0) {
                found.add(new Finding(WARN, firm.slug() + " has no active admin", "The command add-admin makes one."));
            }
        }
        return found.isEmpty() ? List.of(Finding.ok("All firms are well, and their keys open")) : found;
    }

    private boolean keyOpens(FirmLine firm) {
        return database.in(new Actor.Operator(firm.id(), "doctor"), estate -> vault.opens(estate.scope()));
    }

    private Finding clock(Duration ahead) {
        String off = "The database's clock is " + ahead.abs().toMillis() + " ms off this machine's";
        if (ahead.abs().compareTo(CLOCK_OFF) < 0) {
            return Finding.ok(off);
        }
        return new Finding(
                ahead.abs().compareTo(CLOCK_WRONG) < 0 ? WARN : FAIL, off, "Let both follow a time server (NTP).");
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

    private static List<Finding> each(List<String> problems, String fine, String help) {
        return problems.isEmpty()
                ? List.of(Finding.ok(fine))
                : problems.stream()
                        .map(problem -> new Finding(FAIL, problem, help))
                        .toList();
    }
}
