package org.fingerpost.reschedule.ui;

import static org.fingerpost.platform.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.fingerpost.platform.ui.Parts;
import org.fingerpost.reschedule.Passage;

/** A statement to be read, with its blanks standing out. */
class MarkedStatement extends Composite<Paragraph> {
    MarkedStatement(String statement) {
        getContent().addClassName("fp-prose");
        Passage.of(statement)
                .forEach(passage -> getContent()
                        .add(
                                passage.isBlank()
                                        ? Parts.span("fp-blank", text("statement.blank", passage.words()))
                                        : new Span(passage.words())));
    }
}
