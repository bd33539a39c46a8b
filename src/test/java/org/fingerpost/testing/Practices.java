package org.fingerpost.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fingerpost.appointment.Appointments;
import org.fingerpost.firm.Firm;
import org.fingerpost.firm.Firms;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.reschedule.Reschedules;
import org.fingerpost.reschedule.Reviews;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.FirmId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.user.Members;
import org.fingerpost.user.SignIn;

/** Founds a law firm for a test, with one person who may do everything. */
public class Practices {
    /** One that counts as proven at every time that a test's clock shows. */
    public static final Sitting SITTING = new Sitting("192.0.2.10", Instant.MAX);

    private final Firms firms;
    private final Members members;
    private final Directory directory;
    private final SignIn signIn;
    private final Matters matters;
    private final Appointments appointments;
    private final Reschedules reschedules;
    private final Reviews reviews;

    Practices(
            Firms firms,
            Members members,
            Directory directory,
            SignIn signIn,
            Matters matters,
            Appointments appointments,
            Reschedules reschedules,
            Reviews reviews) {
        this.firms = firms;
        this.members = members;
        this.directory = directory;
        this.signIn = signIn;
        this.matters = matters;
        this.appointments = appointments;
        this.reschedules = reschedules;
        this.reviews = reviews;
    }

    public Practice found(String name) {
        var firm = new Firm(
                Ids.next(FirmId::new), "f-" + UUID.randomUUID(), name, "(973) 555-0142", ZoneId.of("America/New_York"));
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        firms.found(
                firm,
                scope -> members.addFirst(
                        scope, new Members.Entry(PersonName.parse("Dana Whitfield"), email, Role.ADMIN)));
        return new Practice(firm, admin(firm.id(), email), matters, appointments, reschedules, reviews);
    }

    /** One more person of the firm. */
    public Actor.Person colleague(Practice practice, Role role) {
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        members.add(practice.actor(), new Members.Entry(PersonName.parse("Sam Ortega"), email, role));
        var identity = directory.identityOf(email.value()).orElseThrow().id();
        return signIn.actor(practice.firm().id(), identity, SITTING).orElseThrow();
    }

    /** The same person in a session that was left open for too long. */
    public static Actor.Person stale(Actor.Person person) {
        var sitting = new Sitting(
                "192.0.2.10", MovableClock.START.minus(Sitting.PROOF_LASTS).minusSeconds(1));
        return new Actor.Person(person.firm(), person.member(), person.name(), person.role(), sitting);
    }

    /** The same person in a session that counts as proven. */
    public static Actor.Person fresh(Actor.Person person) {
        return new Actor.Person(person.firm(), person.member(), person.name(), person.role(), SITTING);
    }

    private Actor.Person admin(FirmId firm, EmailAddress email) {
        var identity = directory.identityOf(email.value()).orElseThrow().id();
        return signIn.actor(firm, identity, SITTING).orElseThrow();
    }
}
