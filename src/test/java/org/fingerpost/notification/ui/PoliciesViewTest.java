package org.fingerpost.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Duration;
import java.time.LocalTime;
import org.fingerpost.notification.AlertKind;
import org.fingerpost.notification.AlertPolicy;
import org.fingerpost.notification.ContactPolicy;
import org.fingerpost.notification.Offsets;
import org.fingerpost.notification.Policies;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a firm hears of its deadlines, and when its clients are written to. */
class PoliciesViewTest extends ViewTest {
    private static final String OWN = "settings/alerts/own";

    @Autowired
    private Policies policies;

    @Test
    void anAdminReadsThemAndTheWayToChangeThem() {
        open("settings/alerts");
        assertThat(page())
                .contains(
                        "The online tool closes",
                        "3 days, 1 day, 4 hours",
                        "At once",
                        "24 hours",
                        "Responsible, Second watcher")
                .contains("always goes to both watchers and the admins");
        assertThat(links()).contains("/" + OWN);
    }

    @Test
    void staffMayOnlyRead() {
        signIn(practices.colleague(practice, Role.STAFF));
        open("settings/alerts");
        assertThat(page()).contains("3 days, 1 day, 4 hours", "A firm admin can change it");
        assertThat(page()).doesNotContain(Texts.text("form.save"));
        assertThat(links()).noneMatch(link -> link.startsWith("/settings/alerts/"));
        assertThat(text("contact.quietFrom").isReadOnly()).isTrue();
        open(OWN);
        assertThat(page()).contains("Your role doesn’t open this page");
    }

    @Test
    void badMomentsAndABadWaitAreSaidAtTheirFields() {
        open(OWN);
        type("policies.when", "3 days, soon");
        type("policies.climbs", "a day");
        press("form.save");
        assertThat(text("policies.when").getErrorMessage()).contains("“soon”");
        assertThat(text("policies.climbs").getErrorMessage()).contains("from 1 to 336");
        assertThat(text("policies.when").getValue()).isEqualTo("3 days, soon");
        type("policies.when", "");
        assertThat(text("policies.when").getErrorMessage()).contains("at least one moment");
        type("policies.when", "3 days");
        for (String hours : new String[] {"0", "337"}) {
            type("policies.climbs", hours);
            press("form.save");
            assertThat(text("policies.climbs").getErrorMessage()).contains("from 1 to 336");
        }
        assertThat(policies.get(practice.actor(), AlertKind.OWN).offsets())
                .isEqualTo(Offsets.parse("3 days, 1 day, 3 hours"));
    }

    @Test
    void somebodyIsTold() {
        open(OWN);
        check("alerts.watch.RESPONSIBLE", false);
        press("form.save");
        assertThat(problem()).contains("at least one person");
    }

    @Test
    void whatIsChangedIsKeptAndShown() {
        open(OWN);
        type("policies.when", "2 hours; 10 days");
        type("policies.climbs", "12");
        check("alerts.watch.ADMIN", true);
        check("policy.email", false);
        press("form.save");
        assertThat(path()).isEqualTo("settings/alerts");
        assertThat(page()).contains("10 days, 2 hours", "Responsible, Firm admin", "12 hours");
        assertThat(policies.get(practice.actor(), AlertKind.OWN))
                .isEqualTo(new AlertPolicy(
                        AlertKind.OWN,
                        Offsets.parse("10 days, 2 hours"),
                        true,
                        false,
                        true,
                        false,
                        Duration.ofHours(12)));
    }

    @Test
    void whatIsToldWhenItIsRecordedHasNoMoments() {
        open("settings/alerts/reschedule_granted");
        assertThat(page()).contains("A request was granted").doesNotContain("such as 7 days");
        type("policies.climbs", "48");
        press("form.save");
        assertThat(policies.get(practice.actor(), AlertKind.RESCHEDULE_GRANTED).climbsAfter())
                .isEqualTo(Duration.ofHours(48));
    }

    @Test
    void anUnknownKindIsNotFound() {
        open("settings/alerts/nonsense");
        assertThat(page()).contains("We can’t find this page");
    }

    @Test
    void quietHoursAndRemindersAreChangedBelow() {
        open("settings/alerts");
        type("contact.quietFrom", "late");
        press("form.save");
        assertThat(text("contact.quietFrom").isInvalid()).isTrue();
        type("contact.quietFrom", "9:30PM");
        check("contact.reminders", true);
        press("form.save");
        assertThat(policies.contact(practice.actor()))
                .isEqualTo(new ContactPolicy(LocalTime.of(21, 30), LocalTime.of(8, 0), true));
    }

    private void check(String key, boolean wanted) {
        String words = Texts.text(key);
        var box = $(Checkbox.class).all().stream()
                .filter(one -> words.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        if (box.getValue() != wanted) {
            test(box).click();
        }
    }
}
