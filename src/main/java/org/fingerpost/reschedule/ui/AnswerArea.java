package org.fingerpost.reschedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.fingerpost.platform.Texts;
import org.fingerpost.tenancy.Refusal;

/** One question with its answer in a person's own words, kept as it is typed. */
class AnswerArea extends Composite<TextArea> {
    AnswerArea(String question, String help, String answer, Consumer<String> keep) {
        var area = getContent();
        area.setLabel(question);
        area.setHelperText(help);
        area.setMinRows(2);
        area.setManualValidation(true);
        area.setWidthFull();
        area.setValue(answer);
        area.addValueChangeListener(change -> {
            try {
                keep.accept(change.getValue());
                area.setInvalid(false);
            } catch (Refusal refusal) {
                area.setErrorMessage(Texts.text(refusal.key(), refusal.args()));
                area.setInvalid(true);
            }
        });
    }
}
