package org.fingerpost.matter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.Language;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.SpecialCase;
import org.fingerpost.user.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CircumstancesViewTest extends ViewTest {
    @Autowired
    private Matters matters;

    private MatterId matter;

    @BeforeEach
    void aMatter() {
        matter = practice.matter("José Núñez", Language.ES);
    }

    @Test
    void whatIsNotedIsShownOnTheMattersPage() {
        openForm();
        cases().setValue(EnumSet.of(SpecialCase.MINOR));
        type("circumstances.hearing", "3/1/2027");
        type("circumstances.ar11On", "11/02/2026");
        type("circumstances.denied", "11/09/2026");
        test($(Checkbox.class).all().stream()
                        .filter(box -> box.getLabel().equals("The decision came by mail"))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("circumstances.save");
        assertThat(path()).isEqualTo("matters/" + matter.value());
        assertThat(page())
                .contains("In removal proceedings", "Is a minor", "Mar 1, 2027", "Nov 9, 2026, by mail")
                .contains("Form AR-11Told Nov 2, 2026", "Form EOIR-33Still open");
        assertThat(matters.get(practice.actor(), matter).circumstances())
                .isEqualTo(new Circumstances(
                        Set.of(SpecialCase.MINOR),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2026, 11, 2),
                        null,
                        new Denial(LocalDate.of(2026, 11, 9), true)));
    }

    @Test
    void outsideOfRemovalProceedingsNoAddressIsAskedFor() {
        open("matters/" + matter.value());
        assertThat(page()).contains("Nothing noted").doesNotContain("AR-11");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            circumstances.hearing    | 02/30/2027 | February 2027 has 28 days
            circumstances.ar11On     | soon       | month, day and year
            circumstances.ar11On     | 12/24/2026 | USCIS was told
            circumstances.eoir33On   | 12/24/2026 | court was told
            circumstances.denied     | 12/24/2026 | in the future
            circumstances.denied     | 12/24/1989 | 1990
            """)
    void whatCantBeRightIsSaidAtItsFieldAndStaysAsTyped(String field, String typed, String says) {
        openForm();
        type(field, typed);
        press("circumstances.save");
        TextField shown = text(field);
        assertThat(shown.isInvalid()).isTrue();
        assertThat(shown.getErrorMessage()).contains(says);
        assertThat(shown.getValue()).isEqualTo(typed);
        assertThat(matters.get(practice.actor(), matter).circumstances()).isEqualTo(Circumstances.NONE);
    }

    @Test
    void staffReadAtTheFieldThatEndingASafeContactIsForAnAttorney() {
        matters.setCircumstances(
                practice.actor(), matter, new Circumstances(Set.of(SpecialCase.SAFE_CONTACT), null, null, null, null));
        signIn(practices.colleague(practice, Role.STAFF));
        openForm();
        cases().clear();
        press("circumstances.save");
        assertThat(cases().getErrorMessage()).contains("Only an attorney");
    }

    @Test
    void whatTheFormImpliesIsTickedAndNotNotedAgain() {
        matter = practice.matter("José Núñez", Form.I_918);
        openForm();
        assertThat(cases().getValue()).containsExactly(SpecialCase.SAFE_CONTACT);
        press("circumstances.save");
        assertThat(matters.get(practice.actor(), matter).circumstances()).isEqualTo(Circumstances.NONE);
        assertThat(page()).contains("Safe contact only");
    }

    @Test
    void anotherFirmsCircumstancesAreNotFound() {
        matter = practices.found("Rival Law").matter("Ada Secret", Language.EN);
        openForm();
        assertThat(page()).contains("We can’t find this page").doesNotContain("Ada Secret");
    }

    @Test
    void aMatterThatOnePersonWatchesSaysSo() {
        open("matters/" + matter.value());
        assertThat(page()).contains("Only one person watches this matter");
    }

    @Test
    void anotherAttorneyIsSuggestedAsSecondWatcherAndTheSamePersonIsRefusedThere() {
        practices.colleague(practice, Role.STAFF);
        var attorney = practices.colleague(practice, Role.ATTORNEY);
        open("matters/new");
        assertThat(secondWatcher().getValue().id()).isEqualTo(attorney.member());
        open("matters/" + matter.value() + "/edit");
        assertThat(secondWatcher().isEmpty()).isTrue();
        var me = members.get(practice.actor(), practice.actor().member());
        secondWatcher().setValue(me);
        press("matterForm.save.EDIT");
        assertThat(secondWatcher().getErrorMessage()).contains("another person");
        secondWatcher().setValue(members.get(practice.actor(), attorney.member()));
        press("matterForm.save.EDIT");
        assertThat(page()).contains("Sam Ortega").doesNotContain("Only one person");
    }

    private void openForm() {
        open("matters/" + matter.value() + "/circumstances");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<SpecialCase> cases() {
        return $(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Member> secondWatcher() {
        return $(Select.class).all().stream()
                .filter(field -> "Second watcher".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
