package org.fingerpost.sso.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import org.fingerpost.platform.Texts;
import org.fingerpost.sso.AProvider;
import org.fingerpost.sso.SignOnSettings;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignOnViewTest extends ViewTest {
    @Autowired
    SignOnSettings settings;

    @Test
    void whatIsTypedIsADraftAndItsSecretIsNeverShownAgain() {
        open("settings/single-sign-on");
        assertThat(page()).contains("Nothing is set up yet");
        assertThat(text("signOn.comesBackTo").getValue())
                .isEqualTo("http://localhost:8080/sign-on/" + practice.firm().slug() + "/callback");
        type("signOn.issuer", "https://login.example.com");
        type("signOn.clientId", AProvider.CLIENT);
        test($(PasswordField.class).single()).setValue(AProvider.SECRET);
        press("form.save");
        assertThat(page()).contains("This counts for nothing yet");
        assertThat($(PasswordField.class).single().getValue()).isEmpty();
        assertThat(settings.get(practice.actor()).draft()).isPresent();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        open("settings/single-sign-on");
        type("signOn.issuer", "http://login.example.com");
        press("form.save");
        assertThat(text("signOn.issuer").getErrorMessage()).contains("must begin with https");
        assertThat(text("signOn.clientId").getErrorMessage()).contains("client ID");
        type("signOn.issuer", "https://login.example.com");
        type("signOn.clientId", AProvider.CLIENT);
        press("form.save");
        assertThat($(PasswordField.class).single().getErrorMessage()).contains("client secret");
    }

    @Test
    void theOnlyWayIsRefusedAtItsOwnSwitch() {
        open("settings/single-sign-on");
        test($(Checkbox.class).all().stream()
                        .filter(box -> Texts.text("signOn.onlyWay").equals(box.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .click();
        $(Button.class).all().stream()
                .filter(button -> Texts.text("form.save").equals(button.getText()))
                .reduce((_, last) -> last)
                .ifPresent(button -> test(button).click());
        assertThat($(Checkbox.class).all())
                .anyMatch(box -> String.valueOf(box.getErrorMessage()).contains("Test the sign-in service first"));
    }

    @Test
    void aTestSaysInPlainWordsWhatFailed() {
        open("settings/single-sign-on?test=CLIENT_REFUSED");
        assertThat(page()).contains("The service does not know this client ID");
        open("settings/single-sign-on?test=done");
        assertThat(page()).contains("The test worked");
        open("settings/single-sign-on?test=nonsense");
        assertThat(page()).doesNotContain("The test worked");
    }

    @Test
    void whoIsNoAdminReadsIt() {
        signIn(practices.colleague(practice, Role.STAFF));
        open("settings/single-sign-on");
        assertThat(text("signOn.issuer").isReadOnly()).isTrue();
        assertThat($(PasswordField.class).all()).isEmpty();
        assertThat($(CheckboxGroup.class).single().isReadOnly()).isTrue();
        assertThat($(Button.class).all())
                .noneMatch(button -> Texts.text("form.save").equals(button.getText()));
    }
}
