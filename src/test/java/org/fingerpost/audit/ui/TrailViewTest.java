package org.fingerpost.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fingerpost.matter.Language;
import org.fingerpost.tenancy.Role;
import org.fingerpost.testing.ViewTest;
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
