package org.fingerpost.uscis.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.tenancy.NotFound;
import org.fingerpost.uscis.Rule;
import org.fingerpost.uscis.Rulebook;

/** One rule: the page that every date and every refusal leads to. */
@Route("rules/:rule")
@RolesAllowed("MEMBER")
class RuleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor session;
    private final Rulebook rules;
    private final Clock clock;
    private String title = "";

    RuleView(CurrentActor session, Rulebook rules, Clock clock) {
        this.session = session;
        this.rules = rules;
        this.clock = clock;
        getContent().addClassName("fp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("rule").orElse("");
        var rule = rules.find(id).orElseThrow(() -> new NotFound(id));
        title = text("rules.name", rule.id(), rule.title());
        getContent().removeAll();
        getContent()
                .add(
                        Parts.head(title, rule.says(), Parts.action("/rules", text("rules.all"), false)),
                        Parts.card("", facts(rule)),
                        Parts.note(text("rules.notAdvice"), Tone.NEUTRAL));
    }

    @Override
    public String getPageTitle() {
        return text("page.title", title);
    }

    private Facts facts(Rule rule) {
        var today = LocalDate.ofInstant(clock.instant(), session.zone());
        var facts = new Facts()
                .add(text("rules.demands"), rule.demands())
                .add(text("rules.source"), rule.source())
                .add(text("rules.certainty"), RuleWords.certainty(rule))
                .add(
                        text("rules.standing"),
                        Parts.box(
                                "fp-inline", RuleWords.standing(rule, rules, today), new Span(RuleWords.dates(rule))));
        if (rule.replaces() != null) {
            facts.add(text("rules.replaces"), Why.named(rule.replaces()));
        }
        return facts.add(text("rules.reviewed"), RuleWords.review(rule));
    }
}
