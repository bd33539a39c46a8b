package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.fingerpost.matter.Denial;
import org.fingerpost.matter.Matter;
import org.fingerpost.platform.Moments;
import org.fingerpost.platform.ui.Facts;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.platform.ui.Tone;
import org.fingerpost.platform.ui.Why;
import org.fingerpost.uscis.SpecialCase;
import org.jspecify.annotations.Nullable;

/** What is special about a matter, in words, and in removal proceedings which of the two addresses is still to be told. */
class CircumstancesCard extends Composite<Section> {
    CircumstancesCard(Matter matter) {
        var circumstances = matter.circumstances();
        getContent().addClassName("fp-card");
        var facts = new Facts().add(text("circumstances.cases"), cases(matter));
        if (circumstances.hearingOn() != null) {
            facts.add(text("circumstances.hearing"), Moments.day(circumstances.hearingOn()));
        }
        if (circumstances.denial() != null) {
            facts.add(text("circumstances.denied"), denial(circumstances.denial()));
        }
        if (matter.cases().contains(SpecialCase.REMOVAL_PROCEEDINGS)) {
            facts.add(
                    text("circumstances.addresses"),
                    list(
                            told(text("circumstances.ar11"), circumstances.ar11On()),
                            told(text("circumstances.eoir33"), circumstances.eoir33On())),
                    Why.named("R16"));
        }
        getContent()
                .add(
                        new H2(text("circumstances.title")),
                        facts,
                        Parts.box(
                                "fp-actions",
                                Parts.action(
                                        "/matters/" + matter.id().value() + "/circumstances",
                                        text("circumstances.change"),
                                        false)));
    }

    private static Component cases(Matter matter) {
        if (matter.cases().isEmpty()) {
            return new Span(text("circumstances.none"));
        }
        return list(matter.cases().stream()
                .map(one -> new ListItem(text(one.messageKey())))
                .toArray(ListItem[]::new));
    }

    private static String denial(Denial denial) {
        String day = Moments.day(denial.decidedOn());
        return denial.mailed() ? text("circumstances.denied.byMail", day) : day;
    }

    private static ListItem told(String what, @Nullable LocalDate on) {
        var state = on == null
                ? Parts.badge(text("circumstances.address.open"), Tone.WARNING)
                : Parts.badge(text("circumstances.address.told", Moments.day(on)), Tone.SUCCESS);
        return new ListItem(new Span(what), state);
    }

    private static UnorderedList list(ListItem... items) {
        var list = new UnorderedList(items);
        list.addClassName("fp-plain-list");
        return list;
    }
}
