package org.fingerpost.uscis.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.uscis.Rule;
import org.fingerpost.uscis.Rulebook;

/** A rule's certainty, dates and standing in words. */
final class RuleWords {
    private RuleWords() {}

    static String certainty(Rule rule) {
        return rule.certainty().stream()
                .map(certainty -> text(certainty.messageKey()))
                .collect(Collectors.joining("; "));
    }

    static String review(Rule rule) {
        return text("rules.reviewed.value", Moments.day(rule.reviewedOn()), rule.reviewedBy());
    }

    static String dates(Rule rule) {
        var from = rule.from();
        var to = rule.to();
        String begins = from == null ? text("rules.from.unknown") : text("rules.from", Moments.day(from));
        return to == null ? begins : begins + " " + text("rules.to", Moments.day(to));
    }

    /** Whether the rule holds today, and if not, why. */
    static Component standing(Rule rule, Rulebook rules, LocalDate today) {
        if (rules.isInForce(rule.id(), today)) {
            return Parts.badge(text("rules.inForce"), Tone.SUCCESS);
        }
        if (!rule.on()) {
            return Parts.badge(text("rules.off"), Tone.NEUTRAL);
        }
        return rules.replacement(rule, today)
                .map(other -> Parts.badge(text("rules.replacedBy", other.id()), Tone.WARNING))
                .orElseGet(() -> Parts.badge(text("rules.notToday"), Tone.NEUTRAL));
    }
}
