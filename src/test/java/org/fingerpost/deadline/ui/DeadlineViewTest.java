package org.fingerpost.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDateTime;
import org.fingerpost.deadline.Deadline;
import org.fingerpost.deadline.DeadlineId;
import org.fingerpost.deadline.DeadlineKind;
import org.fingerpost.deadline.DeadlineState;
import org.fingerpost.deadline.Deadlines;
import org.fingerpost.deadline.OwnDeadline;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deadline's own page, and the form of one that a person sets. */
class DeadlineViewTest extends ViewTest {
    private static final OwnDeadline EMBASSY =
            new OwnDeadline("Call the embassy", LocalDateTime.of(2026, 12, 3, 10, 0));

    @Autowired
    private Deadlines deadlines;

    private MatterId matter;

    @BeforeEach
    void recordAnAppointment() {
        matter = practice.matter("José Núñez", Language.ES);
        practice.appointment(matter, DECEMBER_14);
    }

    @Test
    void itSaysWhenWhyAndWhatBecameOfIt() {
        open("deadlines/" + of(DeadlineKind.LAST_PHONE_MOMENT).value());
        assertThat(page())
                .contains("Last moment to call USCIS", "José Núñez", "Fri, Dec 11, 2026, 8:00 PM EST")
                .contains("Agents answer Monday to Friday", "Set for", "Dana Whitfield")
                .contains("It is met by what is recorded")
                .doesNotContain("It is done");
        assertThat(links()).contains("/rules/R9");
    }

    @Test
    void aPersonSaysThatItIsMetAndThatItIsNotAfterAll() {
        open("deadlines/" + of(DeadlineKind.CLIENT_CONFIRMATION).value());
        test(area("deadline.note")).setValue("Said so on the phone");
        press("deadline.meet.CONFIRMED");
        assertThat(page()).contains("Met; it was due", "Said so on the phone").doesNotContain("The client can go");
        press("deadline.reopen");
        assertThat(page()).contains("Open again, due", "The client can go");
    }

    @Test
    void aNoteThatIsTooLongStaysAndSaysSo() {
        open("deadlines/" + of(DeadlineKind.CLIENT_CONFIRMATION).value());
        test(area("deadline.note")).setValue("x".repeat(501));
        press("deadline.meet.CONFIRMED");
        assertThat(problem()).contains("501 characters", "500");
        assertThat(area("deadline.note").getValue()).hasSize(501);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndStays() {
        open("matters/" + matter.value() + "/deadlines/new");
        type("deadline.date", "02/30/2027");
        type("deadline.time", "25:00");
        press("deadline.save");
        assertThat(text("deadline.title").getErrorMessage()).contains("in a few words");
        assertThat(text("deadline.date").getErrorMessage()).contains("28 days");
        assertThat(text("deadline.time").isInvalid()).isTrue();
        assertThat(text("deadline.date").getValue()).isEqualTo("02/30/2027");
    }

    @Test
    void whatHasPassedIsSaidAtTheDateAndASkippedHourAtTheTime() {
        open("matters/" + matter.value() + "/deadlines/new");
        type("deadline.title", "Call the embassy");
        type("deadline.date", "11/20/2026");
        type("deadline.time", "10:00AM");
        press("deadline.save");
        assertThat(text("deadline.date").getErrorMessage()).contains("has passed");
        type("deadline.date", "03/14/2027");
        type("deadline.time", "2:30AM");
        press("deadline.save");
        assertThat(text("deadline.time").isInvalid()).isTrue();
        assertThat(text("deadline.date").isInvalid()).isFalse();
    }

    @Test
    void aDeadlineOfTheirOwnIsSetAndChanged() {
        open("matters/" + matter.value() + "/deadlines/new");
        type("deadline.title", "Call the embassy");
        type("deadline.date", "12/03/2026");
        type("deadline.time", "10:00AM");
        press("deadline.save");
        assertThat(path()).isEqualTo("matters/" + matter.value());
        assertThat(page()).contains("Call the embassy", "Thu, Dec 3, 2026, 10:00 AM EST");
        open("deadlines/" + of(DeadlineKind.OWN).value() + "/edit");
        assertThat(text("deadline.title").getValue()).isEqualTo("Call the embassy");
        assertThat(text("deadline.date").getValue()).isEqualTo("12/03/2026");
        type("deadline.time", "11:30AM");
        press("deadline.save");
        assertThat(path()).isEqualTo("deadlines/" + of(DeadlineKind.OWN).value());
        assertThat(page()).contains("Moved to Thu, Dec 3, 2026, 11:30 AM EST").doesNotContain("support center");
    }

    @Test
    void itIsRemovedAfterAQuestion() {
        var own = deadlines.add(practice.actor(), matter, EMBASSY);
        open("deadlines/" + own.value());
        press("deadline.remove");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(deadlines.get(practice.actor(), own).state()).isEqualTo(DeadlineState.ENDED);
        assertThat(page()).contains("Ended; it was due");
    }

    @Test
    void anotherFirmsDeadlineIsNotFound() {
        var rival = practices.found("Rival Law");
        var theirs = deadlines.add(rival.actor(), rival.matter("Ada Secret", Language.EN), EMBASSY);
        for (String path : new String[] {"deadlines/" + theirs.value(), "deadlines/" + theirs.value() + "/edit"}) {
            open(path);
            assertThat(page()).contains("We can’t find this page").doesNotContain("Ada Secret", "embassy");
        }
        open("deadlines/nonsense");
        assertThat(page()).contains("We can’t find this page");
    }

    private DeadlineId of(DeadlineKind kind) {
        return deadlines.of(practice.actor(), matter).stream()
                .filter(one -> one.kind() == kind)
                .map(Deadline::id)
                .findFirst()
                .orElseThrow();
    }
}
