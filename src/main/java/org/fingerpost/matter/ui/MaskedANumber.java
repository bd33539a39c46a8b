package org.fingerpost.matter.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.fingerpost.matter.MatterId;
import org.fingerpost.matter.Matters;
import org.fingerpost.platform.CurrentActor;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.uscis.ANumber;

/** A client's A-number, hidden until somebody asks to see it; that they did is written to the audit trail. */
public class MaskedANumber extends Composite<Div> {
    public MaskedANumber(CurrentActor session, Matters matters, MatterId matter) {
        getContent().addClassName("fp-inline");
        var number = matters.confidential(session.get(), matter).aNumber();
        if (number == null) {
            getContent().add(new Span(text("matter.none")));
            return;
        }
        var shown = new Span(number.masked());
        var reveal = Parts.button(text("matter.aNumber.show"), () -> {});
        reveal.addClassName("fp-small");
        reveal.addClickListener(_ -> {
            shown.setText(matters.revealANumber(session.get(), matter)
                    .map(ANumber::formatted)
                    .orElse(text("matter.none")));
            reveal.setVisible(false);
        });
        getContent().add(shown, reveal);
    }
}
