package org.fingerpost.uscis.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.fingerpost.platform.Texts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.uscis.Finding;

/** What the rules mean for one case: what must be done and what can go wrong, and folded away what is good to know. */
public class FindingsCard extends Composite<Section> {
    /** Moments in the findings are shown in the given zone. */
    public FindingsCard(List<Finding> findings, ZoneId zone) {
        Predicate<Finding> pressing = finding -> finding.level() != Finding.Level.INFO;
        var rest = findings.stream().filter(pressing.negate()).toList();
        getContent().addClassName("fp-card");
        getContent()
                .add(
                        new H2(text("findings.title")),
                        list(findings.stream().filter(pressing).toList(), zone));
        if (!rest.isEmpty()) {
            getContent().add(new NativeDetails(text("findings.more", rest.size()), list(rest, zone)));
        }
    }

    private static Component list(List<Finding> findings, ZoneId zone) {
        var list = new UnorderedList();
        list.addClassName("fp-findings");
        findings.forEach(finding -> list.add(item(finding, zone)));
        return list;
    }

    private static ListItem item(Finding finding, ZoneId zone) {
        var words = Parts.box("fp-finding", new Span(Texts.text(finding.messageKey(), finding.args(), zone)));
        if (finding.hasRule()) {
            words.add(Why.rule(finding.rule()));
        }
        return new ListItem(badge(finding.level()), words);
    }

    private static Component badge(Finding.Level level) {
        var tone = switch (level) {
            case MUST -> Tone.WARNING;
            case WARNING, INFO -> Tone.NEUTRAL;
        };
        return Parts.badge(text("findings.level." + level), tone);
    }
}
