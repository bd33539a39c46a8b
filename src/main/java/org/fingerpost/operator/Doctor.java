package org.fingerpost.operator;

import static org.fingerpost.operator.Doctor.Level.FAIL;
import static org.fingerpost.operator.Doctor.Level.OK;
import static org.fingerpost.operator.Doctor.Level.WARN;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fingerpost.platform.LateWork;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Checkup;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.FirmStatus;
import org.fingerpost.tenancy.Installation;
import org.fingerpost.tenancy.Installation.FirmLine;
import org.fingerpost.tenancy.Operations;
import org.fingerpost.tenancy.OwnerDatabase;
import org.fingerpost.vault.Vault;
import org.springframework.stereotype.Component;

/** Looks whether an installation is well, and says for each thing that isn't what would help. Changes nothing. */
@Component
public class Doctor {
    private static final Duration CLOCK_OFF = Duration.ofSeconds(2);
    private static final Duration CLOCK_WRONG = Duration.ofSeconds(30);
    private static final Duration SILENT = Duration.ofMinutes(5);

    private final Checkup checkup;
    private final Installation installation;
    private final Operations operations;
    private final OwnerDatabase database;
    private final Vault vault;
    private final Surroundings surroundings;
    private final Clock clock;

    Doctor(
            Checkup checkup,
            Installation installation,
            Operations operations,
            OwnerDatabase database,
            Vault vault,
            Surroundings surroundings,
            Clock clock) {
        this.checkup = checkup;
        this.installation = installation;
        this.operations = operations;
        this.database = database;
        this.vault = vault;
        this.surroundings = surroundings;
        this.clock = clock;
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
        found.addAll(surroundings.look());
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
        var firms = installation.firms();
        var shut = shut(firms);
        var found = firms.stream()
                .flatMap(firm -> look(firm, shut.contains(firm.id())))
                .toList();
        return found.isEmpty() ? List.of(Finding.ok("All firms are well, and their keys open")) : found;
    }

    private static Stream<Finding> look(FirmLine firm, boolean shut) {
        var found = Stream.<Finding>builder();
        if (firm.status() == FirmStatus.MOVING) {
            found.add(new Finding(
                    WARN, firm.slug() + " stands still: no alert of it is raised", "Resume it, or delete it here."));
        }
        if (shut) {
            found.add(new Finding(
                    FAIL,
                    "The master key doesn't open the key of " + firm.slug(),
                    "FINGERPOST_MASTER_KEY, or the file master.key, is another one than when its files were kept."));
        }
        if (firm.admins() == 0) {
            found.add(new Finding(WARN, firm.slug() + " has no active admin", "The command add-admin makes one."));
        }
        return found.build();
    }

    /** The firms whose keys don't open, looked for over one connection: there may be thousands. */
    private Set<FirmId> shut(List<FirmLine> firms) {
        var shut = new HashSet<FirmId>();
        database.readEach(
                firms.stream()
                        .filter(firm -> firm.status() != FirmStatus.OFFBOARDED)
                        .map(firm -> new Actor.Operator(firm.id(), "doctor"))
                        .toList(),
                estate -> {
                    if (!vault.opens(estate.scope())) {
                        shut.add(estate.scope().firm());
                    }
                });
        return shut;
    }

    private Finding clock(Duration ahead) {
        String off = "The database's clock is " + ahead.abs().toMillis() + " ms off this machine's";
        if (ahead.abs().compareTo(CLOCK_OFF) < 0) {
            return Finding.ok(off);
        }
        return new Finding(
                ahead.abs().compareTo(CLOCK_WRONG) < 0 ? WARN : FAIL, off, "Let both follow a time server (NTP).");
    }

    private static List<Finding> each(List<String> problems, String fine, String help) {
        return problems.isEmpty()
                ? List.of(Finding.ok(fine))
                : problems.stream()
                        .map(problem -> new Finding(FAIL, problem, help))
                        .toList();
    }
}
