package org.fingerpost.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalTime;
import java.time.ZoneId;
import org.fingerpost.notification.MailChoice;
import org.fingerpost.notification.Preference;
import org.fingerpost.notification.Preferences;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a person wants to be written to. */
class PreferencesViewTest extends ViewTest {
    @Autowired
    private Preferences preferences;

    @BeforeEach
    void open() {
        open("preferences");
    }

    @Test
    void atFirstItIsTheMorningsEmailOnTheFirmsClock() {
        assertThat(choice("preferences.mail").getValue()).isEqualTo(MailChoice.DIGEST);
        assertThat(text("preferences.digestAt").getValue()).isEqualTo("8:00AM");
        assertThat(zone().getValue()).isEqualTo(practice.firm().zone());
        assertThat(choice("preferences.mail").getHelperText()).contains("always comes at once");
    }

    @Test
    void whatIsChosenIsKeptForThePersonAlone() {
        this.<MailChoice>choice("preferences.mail").setValue(MailChoice.URGENT_ONLY);
        type("preferences.digestAt", "6:30AM");
        zone().setValue(ZoneId.of("Pacific/Honolulu"));
        test($(Checkbox.class).single()).click();
        press("form.save");
        assertThat(preferences.mine(practice.actor()))
                .isEqualTo(new Preference(
                        MailChoice.URGENT_ONLY, LocalTime.of(6, 30), ZoneId.of("Pacific/Honolulu"), false));
        var sam = practices.colleague(practice, Role.STAFF);
        assertThat(preferences.mine(sam).mail()).isEqualTo(MailChoice.DIGEST);
        open("preferences");
        assertThat(text("preferences.digestAt").getValue()).isEqualTo("6:30AM");
    }

    @Test
    void whatCantBeReadIsSaidAtItsField() {
        type("preferences.digestAt", "in the morning");
        zone().setValue(null);
        press("form.save");
        assertThat(text("preferences.digestAt").isInvalid()).isTrue();
        assertThat(zone().getErrorMessage()).contains("choose a time zone");
        assertThat(preferences.mine(practice.actor()))
                .isEqualTo(new Preference(
                        MailChoice.DIGEST, LocalTime.of(8, 0), practice.firm().zone(), true));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ZoneId> zone() {
        return $(ComboBox.class).single();
    }
}
