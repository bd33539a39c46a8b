package org.fingerpost.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.testing.Practice.DECEMBER_14;

import java.util.Set;
import org.fingerpost.matter.Circumstances;
import org.fingerpost.matter.Language;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.SpecialCase;
import org.junit.jupiter.api.Test;

class TrailViewTest extends ViewTest {
    @Test
    void eachLineTellsInWordsAndLeadsToItsRecord() {
        var matter = practice.matter("Li Wei", Language.EN);
        open("audit");
        assertThat(page())
                .contains("Matter opened", "Matter: Li Wei", "Dana Whitfield", "192.0.2.10", "EST")
                .contains("lines as written");
        assertThat(links()).contains("/matters/" + matter.value());
    }

    @Test
    void whatTheTrailKeepsAsNamesOfConstantsAndInstantsIsToldInWords() {
        var matter = practice.matter("Li Wei", Language.EN);
        practice.matters()
                .setCircumstances(
                        practice.actor(),
                        matter,
                        new Circumstances(
                                Set.of(SpecialCase.SAFE_CONTACT, SpecialCase.ACCOMMODATION), null, null, null, null));
        practice.appointment(matter, DECEMBER_14);
        open("audit");
        assertThat(page())
                .contains(Texts.text("uscis.case.SAFE_CONTACT"), Texts.text("uscis.case.ACCOMMODATION"))
                .contains("Mon, Dec 14, 2026")
                .doesNotContain("SAFE_CONTACT", "2026-12-14T");
    }

    @Test
    void theFiltersStandInTheAddress() {
        practice.matter("Li Wei", Language.EN);
        open("audit?kind=member");
        assertThat(page()).contains("Person added").doesNotContain("Matter opened");
        type("audit.from", "11/24/2026");
        assertThat(path()).contains("kind=member", "from=2026-11-24");
        assertThat(page()).contains("No line fits");
    }

    @Test
    void aDateThatCannotBeReadStaysAndSaysWhatWouldBeRight() {
        open("audit");
        type("audit.from", "13/45/2026");
        assertThat(text("audit.from").isInvalid()).isTrue();
        assertThat(text("audit.from").getValue()).isEqualTo("13/45/2026");
        assertThat(path()).isEqualTo("audit");
    }

    @Test
    void anAddressThatMakesNoSenseShowsEverything() {
        practice.matter("Li Wei", Language.EN);
        open("audit?kind=nothing&who=x&record=%00&from=yesterday&after=1~2");
        assertThat(page()).contains("Matter opened");
    }

    @Test
    void anExportIsOfferedWhereThePersonHasShownWhoTheyAre() {
        practice.matter("Li Wei", Language.EN);
        open("audit");
        press("audit.export.begin");
        assertThat(page()).contains("For a spreadsheet (CSV)", "For checking (JSON lines)");
    }

    @Test
    void othersDoNotSeeIt() {
        signIn(practices.colleague(practice, Role.ATTORNEY));
        practice.matter("Li Wei", Language.EN);
        open("audit");
        assertThat(page()).doesNotContain("Li Wei", "Matter opened");
    }
}
