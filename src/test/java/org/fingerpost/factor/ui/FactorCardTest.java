package org.fingerpost.factor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.fingerpost.factor.AuthenticatorApp;
import org.fingerpost.factor.Holder;
import org.fingerpost.factor.Phone;
import org.fingerpost.factor.SecondFactors;
import org.fingerpost.factor.SignInPolicies;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Actor;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.user.Proof;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Second factors on the pages of the staff app. */
class FactorCardTest extends ViewTest {
    @Autowired
    AuthenticatorApp app;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignInPolicies policies;

    @Test
    void anAppIsSetUpWithItsFirstCodeAndTheRecoveryCodesAreShownOnce() {
        open("account");
        press("factor.app.add");
        var dialog = $(Dialog.class).single();
        String secret = dialog.getElement().getTextRecursively().replaceAll(".*?([A-Z2-7]{32}).*", "$1");
        test($(TextField.class, dialog).single()).setValue("000000");
        prove("app.confirm");
        assertThat($(TextField.class, dialog).single().getErrorMessage()).isEqualTo(Texts.text("factor.code.wrong"));
        test($(TextField.class, dialog).single()).setValue(new Phone(secret).code(clock.instant()));
        prove("app.confirm");
        assertThat($(ListItem.class, $(Dialog.class).single()).all()).hasSize(10);
        press("codes.kept");
        assertThat(page()).contains(Texts.text("factor.app.on"), "10 are left");
        open("people");
        assertThat(path()).isEqualTo("people");
    }

    @Test
    void theAppIsTakenAwayAfterAQuestion() {
        setUp(practice.actor());
        proven();
        open("account");
        press("factor.app.remove");
        confirm();
        assertThat(page()).contains(Texts.text("factor.app.off"));
        assertThat(factors.held(holder(practice.actor()).identity()).any()).isFalse();
    }

    @Test
    void anAdminResetsAColleagueWhoHasAFactorAndSeesNothingOfItElsewhere() {
        var sam = practices.colleague(practice, Role.STAFF);
        open("people/" + sam.member().value());
        assertThat(page()).doesNotContain(Texts.text("factor.reset.title"));
        setUp(sam);
        open("people/" + sam.member().value());
        press("factor.reset.do");
        confirm();
        assertThat(factors.held(holder(sam).identity()).any()).isFalse();
    }

    @Test
    void anAdminSaysWhichRolesNeedOneAndOthersReadIt() {
        open("settings/sign-in");
        roles().setValue(Set.of(Role.STAFF));
        press("form.save");
        assertThat(policies.get(practice.actor())).containsExactly(Role.STAFF);
        signIn(practices.colleague(practice, Role.ATTORNEY));
        open("settings/sign-in");
        assertThat(roles().isReadOnly()).isTrue();
        assertThat($(Button.class).all())
                .noneMatch(button -> Texts.text("form.save").equals(button.getText()));
    }

    @Test
    void whatTheFirmAsksForCountsAtTheNextPageOfAnOpenSession() {
        open("people");
        policies.change(practice.actor(), Set.of(Role.ADMIN));
        open("matters");
        assertThat(path()).as("the page does not open").isEqualTo("people");
        policies.change(practice.actor(), Set.of());
        open("matters");
        assertThat(path()).isEqualTo("matters");
    }

    private Holder holder(Actor.Person person) {
        var member = members.get(person, person.member());
        return new Holder(person, member.identity(), member.email(), Set.of(Proof.PASSWORD));
    }

    private Phone setUp(Actor.Person person) {
        var draft = app.draft(holder(person));
        var phone = new Phone(draft.secret());
        app.confirm(holder(person), draft.sealed(), phone.code(clock.instant()));
        return phone;
    }

    private void proven() {
        signIn(practice.actor(), Proof.CODE);
    }

    private void confirm() {
        test($(ConfirmDialog.class).single()).confirm();
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return $(CheckboxGroup.class).single();
    }
}
