package org.fingerpost.factor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.factor.SecondFactors.Answer;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.testing.Mailbox;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A paralegal of Acme with a phone. */
abstract class FactorTest extends PortalTest {
    @Autowired
    protected AuthenticatorApp app;

    @Autowired
    protected SecondFactors factors;

    @Autowired
    protected RecoveryCodes recovery;

    @Autowired
    protected SignInPolicies policies;

    @Autowired
    protected Members members;

    @Autowired
    protected Mailbox mailbox;

    protected Practice acme;
    protected Actor.Person sam;

    @BeforeEach
    void aParalegal() {
        acme = practices.found("Acme Law");
        var someone = practices.colleague(acme, Role.STAFF);
        // Of an address of their own: what fails at one counts together.
        var sitting = new Sitting(UUID.randomUUID().toString(), Instant.MAX);
        sam = new Actor.Person(someone.firm(), someone.member(), someone.name(), someone.role(), sitting);
    }

    protected Holder holder(Actor.Person person, Proof... shown) {
        var member = members.get(person, person.member());
        return new Holder(person, member.identity(), member.email(), Set.of(shown));
    }

    /** With the password alone. */
    protected Holder sam() {
        return holder(sam, Proof.PASSWORD);
    }

    /** With the second factor too. */
    protected Holder whole() {
        return holder(sam, Proof.PASSWORD, Proof.CODE);
    }

    protected Phone phone = new Phone("");
    protected List<String> codes = List.of();

    /** Half a minute before the test's time, so that the code of that time is still unused. */
    protected void setUp(Holder holder) {
        var draft = app.draft(holder);
        phone = new Phone(draft.secret());
        codes = app.confirm(holder, draft.sealed(), phone.code(clock.instant().minusSeconds(30)));
    }

    protected String now() {
        return phone.code(clock.instant());
    }

    protected Answer check(String typed) {
        return factors.check(sam(), typed);
    }

    protected void later(int seconds) {
        clock.set(clock.instant().plusSeconds(seconds));
    }
}
