package org.fingerpost.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Form;
import org.junit.jupiter.api.Test;

/** The firm's docket. */
class DeadlinesViewTest extends ViewTest {
    @Test
    void aFirmWithoutMattersReadsWhatWillStandHere() {
        open("deadlines");
        assertThat(page()).contains("Nothing is due", "Deadlines appear with the matters");
    }

    @Test
    void whatIsOpenStandsThereWithItsClientItsZoneAndItsRule() {
        practice.appointment(practice.matter("José Núñez", Language.ES), DECEMBER_14);
        open("deadlines");
        assertThat(page())
                .contains("José Núñez", "Last moment to call USCIS", "Fri, Dec 11, 2026, 8:00 PM EST")
                .containsSubsequence(
                        "The client says whether they can go",
                        "Last moment to call USCIS",
                        "The online tool closes",
                        "Biometrics appointment");
        assertThat(links()).contains("/rules/R9");
    }

    @Test
    void aDeadlineThatAPersonHasMissedIsOverdue() {
        practice.matter("José Núñez", Language.ES);
        clock.set(Instant.parse("2027-01-22T15:00:01Z"));
        open("deadlines");
        assertThat(page()).contains("First appointment notice", "Overdue");
    }

    @Test
    void aPersonMayLookAtTheMattersTheyWatchAndTheAddressSaysSo() {
        practice.matter("José Núñez", Form.I_485);
        var sam = practices.colleague(practice, Role.STAFF);
        var other = practices.colleague(practice, Role.ATTORNEY);
        practice.matterOf(sam, other);
        open("deadlines");
        assertThat(page()).contains("José Núñez", "Li Wei");
        test($(Select.class).single()).selectItem("Matters I watch");
        assertThat(path()).isEqualTo("deadlines?whose=mine");
        assertThat(page()).contains("José Núñez").doesNotContain("Li Wei");
        signIn(other);
        open("deadlines?whose=mine");
        assertThat(page()).contains("Li Wei").doesNotContain("José Núñez");
    }

    @Test
    void anotherFirmsDeadlinesAreNotShown() {
        practices.found("Rival Law").matter("Ada Secret", Language.EN);
        open("deadlines");
        assertThat(page()).doesNotContain("Ada Secret");
    }
}
