package org.fingerpost.factor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Refused.assertRefused;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.factor.Holder;
import org.fingerpost.factor.Phone;
import org.fingerpost.platform.EmailAddress;
import org.fingerpost.platform.PersonName;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Directory;
import org.fingerpost.tenancy.Role;
import org.fingerpost.tenancy.Sitting;
import org.fingerpost.testing.MovableClock;
import org.fingerpost.testing.Practices;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.user.Members;
import org.fingerpost.user.Proof;
import org.fingerpost.user.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that was left open asks again before something grave, and goes on where it was. */
class ProofDialogTest extends ViewTest {
    private static final String PASSWORD = "three quiet herons";

    @Autowired
    SignIn signIn;

    @Autowired
    Directory directory;

    @Autowired
    AuthenticatorApp app;

    Actor.Person ada;

    @BeforeEach
    void anAdminWithAPasswordWhoSignedInAWhileAgo() {
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.com");
        signIn.accept(
                members.add(practice.actor(), new Members.Entry(PersonName.parse("Ada Long"), email, Role.ADMIN)),
                PASSWORD);
        var identity = directory.identityOf(email.value()).orElseThrow().id();
        ada = Practices.stale(signIn.actor(practice.firm().id(), identity, new Sitting("", MovableClock.START))
                .orElseThrow());
        signIn(ada);
    }

    @Test
    void thePasswordIsAskedForAndWhatWasTypedIsKeptAndDone() {
        openSam();
        assertThat(asked().getElement().getTextRecursively()).contains(Texts.text("stepUp.lead"));
        test($(PasswordField.class).single()).setValue("wrong");
        prove("stepUp.continue");
        assertThat(asked().getElement().getTextRecursively()).contains(Texts.text("stepUp.wrong"));
        assertThat(sam()).isEqualTo("Sam Ortega");
        test($(PasswordField.class).single()).setValue(PASSWORD);
        prove("stepUp.continue");
        assertThat(sam()).isEqualTo("Samuel Ortega");
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    void forTenMinutesItIsNotAskedForAgain() {
        openSam();
        test($(PasswordField.class).single()).setValue(PASSWORD);
        prove("stepUp.continue");
        clock.set(clock.instant().plus(Sitting.PROOF_LASTS));
        type("people.name", "Sam Ortega Ruiz");
        press("form.save");
        assertThat(sam()).isEqualTo("Sam Ortega Ruiz");
        clock.set(clock.instant().plusSeconds(1));
        type("people.name", "Sam");
        press("form.save");
        assertThat(sam()).isEqualTo("Sam Ortega Ruiz");
        asked();
    }

    @Test
    void wrongPasswordsCountLikeFailedSignIns() {
        openSam();
        for (int i = 0; i < 10; i++) {
            test($(PasswordField.class).single()).setValue("wrong");
            prove("stepUp.continue");
        }
        test($(PasswordField.class).single()).setValue(PASSWORD);
        prove("stepUp.continue");
        assertThat(asked().getElement().getTextRecursively()).contains(Texts.text("factor.tooMany"));
        assertThat(sam()).isEqualTo("Sam Ortega");
    }

    @Test
    void whoHasAFactorIsAskedForThatAndNotForThePassword() {
        var holder = new Holder(
                Practices.fresh(ada),
                members.get(ada, ada.member()).identity(),
                members.get(ada, ada.member()).email(),
                Set.of(Proof.PASSWORD));
        var draft = app.draft(holder);
        var phone = new Phone(draft.secret());
        app.confirm(holder, draft.sealed(), phone.code(clock.instant().minusSeconds(30)));
        signIn(ada, Proof.CODE);
        openSam();
        assertThat($(PasswordField.class).all()).isEmpty();
        test($(TextField.class, asked()).single()).setValue(phone.code(clock.instant()));
        prove("stepUp.continue");
        assertThat(sam()).isEqualTo("Samuel Ortega");
    }

    @Test
    void theUseCaseRefusesWhoWasNotAsked() {
        var person = members.active(ada).getFirst();
        assertRefused("proof.needed", () -> members.change(ada, person.id(), PersonName.parse("Anyone"), Role.ADMIN));
        assertRefused("proof.needed", () -> members.inviteAgain(ada, person.id()));
        assertRefused(
                "proof.needed",
                () -> members.add(
                        ada,
                        new Members.Entry(
                                PersonName.parse("Anyone"), EmailAddress.parse("anyone@example.com"), Role.ADMIN)));
    }

    private void openSam() {
        var sam = practices.colleague(practice, Role.STAFF);
        open("people/" + sam.member().value());
        type("people.name", "Samuel Ortega");
        press("form.save");
    }

    private Dialog asked() {
        return $(Dialog.class).single();
    }

    private String sam() {
        return members.all(ada).stream()
                .filter(one -> one.role() == Role.STAFF)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
