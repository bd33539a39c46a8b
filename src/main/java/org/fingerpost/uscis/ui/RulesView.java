package org.fingerpost.uscis.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.DataTable;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.uscis.Rule;
import org.fingerpost.uscis.Rulebook;

/** Every rule that the portal knows: what it says, where it is from, and whether it holds today. */
@Route("rules")
@Menu(title = "nav.rules", order = 6, icon = "vaadin:book")
@RolesAllowed("MEMBER")
class RulesView extends Composite<Div> implements HasDynamicTitle {
    RulesView(CurrentActor session, Rulebook rules, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), session.zone());
        getContent().addClassName("fp-page");
        getContent()
                .add(
                        Parts.head(text("rules.title"), text("rules.lead")),
                        Parts.note(text("rules.notAdvice"), Tone.NEUTRAL),
                        new DataTable<Rule>(text("rules.title"))
                                .parts(
                                        text("rules.rule"),
                                        rule -> Parts.link(
                                                "/rules/" + rule.id(), text("rules.name", rule.id(), rule.title())))
                                .column(text("rules.says"), Rule::says)
                                .parts(
                                        text("rules.source"),
                                        rule -> Parts.box(
                                                "fp-stack-close",
                                                new Span(rule.source()),
                                                Parts.span("fp-muted", RuleWords.certainty(rule))))
                                .parts(
                                        text("rules.standing"),
                                        rule -> Parts.box(
                                                "fp-stack-close",
                                                RuleWords.standing(rule, rules, today),
                                                Parts.span("fp-muted", RuleWords.dates(rule)),
                                                Parts.span(
                                                        "fp-muted",
                                                        text("rules.reviewed") + " " + RuleWords.review(rule))))
                                .rows(rules.all()));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", text("rules.title"));
    }
}
