package org.fingerpost.uscis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import org.fingerpost.appointment.AppointmentId;
import org.fingerpost.testing.Practice;
import org.fingerpost.testing.ViewTest;
import org.fingerpost.uscis.Form;
import org.fingerpost.uscis.Rulebook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RulesViewTest extends ViewTest {
    @Autowired
    private Rulebook rules;

    @Test
    void everyRuleIsListedWithItsWordsItsSourceAndHowCertainItIs() {
        open("rules");
        assertThat(page()).contains("Nothing here is legal advice", "no attorney yet");
        assertThat(rules.all())
                .allSatisfy(rule -> assertThat(page()).contains(rule.title(), rule.says(), rule.source()));
        assertThat(page()).contains("Several sources agree", "From Jun 28, 2023.", "Switched off");
        assertThat(links()).contains("/rules/R1", "/rules/R26");
    }

    @Test
    void aRuleHasAPageOfItsOwn() {
        open("rules/R12");
        assertThat($(H1.class).single().getText()).isEqualTo("R12 · The new notice must be printed");
        assertThat(page())
                .contains(
                        "Print the new notice",
                        "Several sources agree; One source, or an old one",
                        "First day not known.",
                        "Nov 24, 2026, by Fingerpost’s editors",
                        "Nothing here is legal advice");
    }

    @Test
    void aProposedRuleSaysThatItIsOffAndWhatItWouldReplace() {
        open("rules/R24");
        assertThat(page()).contains("Switched off", "Takes the place of");
        assertThat(links()).contains("/rules/R3");
    }

    @Test
    void anUnknownRuleIsNotFound() {
        open("rules/R99");
        assertThat(page()).contains("We can’t find this page");
    }

    @Test
    void theDatesOfAnAppointmentLeadToTheirRules() {
        open("appointments/" + appointment(Form.I_485).value());
        assertThat(page()).contains("What the rules mean here", "USCIS’s processing time anew", "Rule R8");
        assertThat(links())
                .contains("/rules/R1", "/rules/R4", "/rules/R5", "/rules/R8", "/rules/R9", "/rules/R13", "/rules/R20");
    }

    @Test
    void whatTheFormImpliesIsFoundToo() {
        open("appointments/" + appointment(Form.I_918).value());
        assertThat(page()).contains("Write to the client only by the safe channel");
        assertThat(links()).contains("/rules/R23");
        open("appointments/" + appointment(Form.I_800).value());
        assertThat(links()).contains("/rules/R6").doesNotContain("/rules/R5", "/rules/R23");
    }

    @Test
    void theRequestsPageShowsTheFindings() {
        open("reschedules/" + practice.draft(appointment(Form.I_485)).value());
        assertThat(page()).contains("What the rules mean here", "must say why the client cannot come");
    }

    @Test
    void theListAndTodayLeadFromTheLastChanceToItsRule() {
        appointment(Form.I_485);
        appointment(Form.I_600);
        open("appointments");
        assertThat(links()).contains("/rules/R5", "/rules/R9");
        clock.set(Instant.parse("2026-12-10T13:00:00Z"));
        open("");
        assertThat(links()).contains("/rules/R5", "/rules/R9");
        clock.set(Instant.parse("2026-12-14T02:00:00Z"));
        open("");
        assertThat(page()).contains("No channel takes a request any more");
        assertThat(links()).contains("/rules/R2").doesNotContain("/rules/R5", "/rules/R9");
    }

    @Test
    void aRefusalLeadsToItsRule() {
        open("reschedules/" + practice.draft(appointment(Form.I_485)).value());
        press("reschedule.now");
        press("reschedule.submit");
        assertThat(problem()).contains("(Rule R3)");
        assertThat($(Anchor.class).all().stream().filter(link -> link.getText().equals("(Rule R3)")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("/rules/R3"));
    }

    private AppointmentId appointment(Form form) {
        return practice.appointment(practice.matter("Ana Reyes", form), Practice.DECEMBER_14);
    }
}
