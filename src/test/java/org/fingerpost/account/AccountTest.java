package org.fingerpost.account;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.audit.AuditTrail;
import org.fingerpost.outbox.PersonalLetter;
import org.fingerpost.outbox.PersonalMail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Token;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.IdentityId;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Engine;
import org.fingerpost.testing.PortalTest;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.Practices;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A person of two firms, with one password. */
abstract class AccountTest extends PortalTest {
    static final String PASSWORD = "three quiet herons";
    static final String ANOTHER = "four louder geese";
    static final Device DEVICE = new Device("Firefox", "Linux");

    @Autowired
    Members members;

    @Autowired
    SignIn signIn;

    @Autowired
    Directory directory;

    @Autowired
    Sessions sessions;

    @Autowired
    PersonalMail mail;

    @Autowired
    AuditTrail audit;

    @Autowired
    Engine engine;

    @Autowired
    Task<Void> answerPasswordReset;

    @Autowired
    Task<Void> followEmail;

    Practice acme;
    Practice second;
    String email;
    IdentityId identity;

    @BeforeEach
    void aPersonOfTwoFirms() {
        acme = practices.found("Acme Law");
        second = practices.found("Second Law");
        email = UUID.randomUUID() + "@example.com";
        signIn.accept(invite(acme), PASSWORD);
        signIn.join(invite(second), PASSWORD, email);
        identity = directory.identityOf(email).orElseThrow().id();
    }

    Actor.Person person(Practice practice) {
        return signIn.actor(practice.firm().id(), identity, Practices.SITTING).orElseThrow();
    }

    /** A browser in which the person has signed in. */
    UUID signedIn(Practice practice) {
        var id = Ids.<UUID>next(fresh -> fresh);
        sessions.note(
                new Sessions.Note(id, identity, Optional.of(practice.firm().id()), Set.of(Proof.PASSWORD)),
                "192.0.2.7",
                DEVICE);
        return id;
    }

    boolean opens(String password) {
        return signIn.check(email, password, "address " + email) instanceof SignIn.Answer.Known;
    }

    Token token(String to) {
        return new Token(mail.link(to).replaceFirst(".*/", ""));
    }

    List<String> subjects(String to) {
        return mail.to(to).stream().map(PersonalLetter::subject).toList();
    }

    List<String> trail(Practice practice) {
        return audit.of(practice.actor(), List.of(person(practice).member().value())).stream()
                .map(AuditTrail.Entry::action)
                .toList();
    }

    private Token invite(Practice practice) {
        var entry = new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.ATTORNEY);
        return members.add(practice.actor(), entry);
    }
}
