package org.fingerpost.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.account.Device;
import org.fingerpost.account.Sessions;
import org.fingerpost.outbox.PersonalMail;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.Ids;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.Practices;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewTest extends ViewTest {
    private static final String PASSWORD = "three quiet herons";

    @Autowired
    SignIn signIn;

    @Autowired
    Directory directory;

    @Autowired
    Sessions sessions;

    @Autowired
    PersonalMail mail;

    String email;
    Actor.Person ada;

    @BeforeEach
    void aPersonWithAPassword() {
        email = UUID.randomUUID() + "@example.com";
        var entry = new Members.Entry(PersonName.parse("Ada Long"), EmailAddress.parse(email), Role.STAFF);
        signIn.accept(members.add(practice.actor(), entry), PASSWORD);
        var identity = directory.identityOf(email).orElseThrow().id();
        ada = signIn.actor(practice.firm().id(), identity, Practices.SITTING).orElseThrow();
        signIn(ada);
    }

    @Test
    void aPersonSeesWhoTheyAreInThisFirm() {
        open("account");
        assertThat(page()).contains("Ada Long", email, "Staff");
    }

    @Test
    void thePasswordIsChangedWithTheOldOne() {
        open("account");
        typePassword("account.password.old", "not the password");
        typePassword("account.password.new", "four louder geese");
        press("account.password.change");
        assertThat(problem()).contains("not the password of this e-mail");
        typePassword("account.password.old", PASSWORD);
        typePassword("account.password.new", "too short");
        press("account.password.change");
        assertThat(problem()).contains("at least 15 characters");
        typePassword("account.password.new", "four louder geese");
        press("account.password.change");
        assertThat(problem()).isEmpty();
        assertThat(signIn.check(email, "four louder geese", "address " + email))
                .isInstanceOf(SignIn.Answer.Known.class);
        assertThat(field("account.password.old").getValue()).isEmpty();
    }

    @Test
    void aChangeOfAddressWaitsForBothMailboxesAndCanBeTakenBack() {
        open("account");
        test($(EmailField.class).single()).setValue("ada.long@example.org");
        typePassword("account.email.password", PASSWORD);
        press("account.email.change");
        assertThat(page()).contains("Waiting for both addresses to confirm ada.long@example.org", "EST");
        assertThat(mail.to(email)).hasSize(1);
        press("account.email.drop");
        assertThat(page()).doesNotContain("Waiting for both addresses");
    }

    @Test
    void anotherBrowserIsSignedOutFromHere() {
        var id = Ids.<UUID>next(fresh -> fresh);
        var identity = directory.identityOf(email).orElseThrow().id();
        var firm = practice.firm().id();
        sessions.note(
                new Sessions.Note(id, identity, Optional.of(firm), Set.of(Proof.PASSWORD, Proof.CODE)),
                "192.0.2.7",
                new Device("Safari", "iPhone"));
        open("account");
        assertThat(page()).contains("Safari on iPhone", "192.0.2.7", "Password, Code", "Acme Law");
        press("account.sessions.end");
        assertThat(sessions.goesOn(id)).isFalse();
        assertThat(page()).doesNotContain("Safari on iPhone");
    }

    @Test
    void passwordsCanBeShownAndManagersKnowWhichIsWhich() {
        open("account");
        assertThat($(PasswordField.class).all()).allMatch(PasswordField::isRevealButtonVisible);
        assertThat(field("account.password.new").getAutocomplete()).isEqualTo(Autocomplete.NEW_PASSWORD);
    }

    private void typePassword(String key, String value) {
        test(field(key)).setValue(value);
    }

    private PasswordField field(String key) {
        return $(PasswordField.class).all().stream()
                .filter(one -> Texts.text(key).equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
